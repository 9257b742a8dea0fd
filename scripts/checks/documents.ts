// A document lives in the folder of its id, has an id that no plan has, and names bodies, places and plans that exist.

import { listBodiesOf } from '../read/bodies.ts';
import { getDays } from '../read/edtf.ts';
import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkDocuments({ documents, openDocuments, plans, vocabularies, unreadPlans }: Input): Issue[] {
  const planIds = new Set([...plans.map(({ entry }) => entry.id), ...unreadPlans]);
  const types = new Set(vocabularies.agencyTypes.map(({ id }) => id));
  const units = new Set(vocabularies.localities.map(({ id }) => id));
  return [...documents, ...openDocuments].flatMap(({ folder, entry, issueAt }) => {
    const { id, date } = entry;
    const isDated = date !== 'not stated' && date !== 'not checked';
    return [
      ...(id === folder
        ? []
        : [issueAt(['id'], `is "${id}" but its folder is "${folder}"`, 'name the folder as the id')]),
      ...(planIds.has(id) ? [issueAt(['id'], `"${id}" is the id of a plan`, 'choose another id')] : []),
      ...(units.has(entry.locality)
        ? []
        : [issueAt(['locality'], `"${entry.locality}" is not in localities.yaml`, 'use a unit of localities.yaml')]),
      ...listBodiesOf(entry).flatMap(({ body, path }) => {
        const [type = '', unit = ''] = body.split('@');
        return types.has(type) && units.has(unit)
          ? []
          : [issueAt(path, `unknown body "${body}"`, 'use a type of agencies.yaml and a unit of localities.yaml')];
      }),
      ...entry.plans.flatMap((plan, at) =>
        planIds.has(plan) ? [] : [issueAt(['plans', at], `there is no plan "${plan}"`, 'use the id of a plan')],
      ),
      ...(isDated && !getDays(date)
        ? [issueAt(['date'], `"${date}" is not an EDTF date`, 'write a date that the calendar has: 2019-11-15')]
        : []),
    ];
  });
}
