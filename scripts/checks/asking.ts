// Facts on asking have ids of their own; types and places of bodies exist; nothing is said twice of one body.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkAsking({ asking: { facts, bodies }, vocabularies, issueIn }: Input): Issue[] {
  const types = new Set(vocabularies.agencyTypes.map(({ id }) => id));
  const units = new Map(vocabularies.localities.map((unit) => [unit.id, unit]));
  const keyOf = ({ type, level, place }: (typeof bodies)[number]) => `${type} ${level} ${place ?? ''}`;
  return [
    ...facts.flatMap(({ id }, at) =>
      facts.findIndex((fact) => fact.id === id) === at
        ? []
        : [issueIn('asking', ['facts', at, 'id'], `the id "${id}" is already taken in this file`, 'choose another')],
    ),
    ...bodies.flatMap((body, at) => {
      const issue = (field: string, message: string, tip: string) =>
        issueIn('asking', ['bodies', at, field], message, tip);
      const unit = body.place === undefined ? undefined : units.get(body.place);
      return [
        ...(types.has(body.type)
          ? []
          : [issue('type', `unknown agency type "${body.type}"`, 'use a type of agencies.yaml, or add it there')]),
        ...(body.place !== undefined && unit?.level !== body.level
          ? [issue('place', `"${body.place}" is no unit of that level`, 'use a unit of localities.yaml')]
          : []),
        ...(unit?.validTo === undefined
          ? []
          : [issue('place', `"${body.place}" ended on ${unit.validTo}`, 'name the unit of today')]),
        ...(bodies.findIndex((other) => keyOf(other) === keyOf(body)) === at
          ? []
          : [issue('type', 'is said of this body already', 'keep one of the two entries')]),
      ];
    }),
  ];
}
