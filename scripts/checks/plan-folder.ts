// A plan lives in the folder of its id, its id ends in its year, and its locality is known.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkPlanFolder({ plans, vocabularies }: Input): Issue[] {
  const localities = new Set(vocabularies.localities.map(({ id }) => id));
  return plans.flatMap((plan) => {
    const { id, year, locality } = plan.entry;
    const issues: Issue[] = [];
    if (id !== plan.folder)
      issues.push(plan.issueAt(['id'], `is "${id}" but its folder is "${plan.folder}"`, 'name the folder as the plan'));
    if (!new RegExp(`-${year}(-\\d+)?$`).test(id))
      issues.push(
        plan.issueAt(
          ['year'],
          `is ${year} but the id is "${id}"`,
          'an id ends in the year of the plan: correct one of them',
        ),
      );
    if (!localities.has(locality))
      issues.push(
        plan.issueAt(
          ['locality'],
          `"${locality}" is not in localities.yaml`,
          'use the id of a unit as it was at the plan’s date, or add the unit',
        ),
      );
    return issues;
  });
}
