// Every place is a unit of the gazetteer, and units of the gazetteer name only one another.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkPlaces({ plans, vocabularies, issueIn }: Input): Issue[] {
  const known = new Set(vocabularies.localities.map(({ id }) => id));
  const tip = 'use the unit as it was at the plan’s date, or add it to localities.yaml with its parent';
  const inPlans = plans.flatMap((plan) =>
    plan.entry.records.flatMap((record, at) => {
      const places =
        record.table === 'commitments' && Array.isArray(record.places)
          ? record.places.map((place, index) => ({ place, path: ['records', at, 'places', index] }))
          : record.table === 'models' && Array.isArray(record.sites)
            ? record.sites.map((site, index) => ({
                place: site.locality ?? site.unnamed?.within ?? '',
                path: ['records', at, 'sites', index],
              }))
            : [];
      return places
        .filter(({ place }) => !known.has(place))
        .map(({ place, path }) => plan.issueAt(path, `unknown place "${place}"`, tip));
    }),
  );
  const inGazetteer = vocabularies.localities.flatMap(({ parent, formedFrom, became }, index) =>
    [
      ...(parent ? [{ id: parent, path: [index, 'parent'] }] : []),
      ...formedFrom.map((id, at) => ({ id, path: [index, 'formedFrom', at] })),
      ...(became?.to ?? []).map((id, at) => ({ id, path: [index, 'became', 'to', at] })),
    ]
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }) => issueIn('localities', path, `unknown unit "${id}"`, 'correct the id, or add the unit')),
  );
  return [...inPlans, ...inGazetteer];
}
