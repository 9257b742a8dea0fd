// Dates are EDTF and exist, and times of a plan's own work lie in the plan's year unless a note says why not.

import { planEntry } from '../../src/schema/plan.ts';
import { getYears } from '../read/edtf.ts';
import { listMarkedFields } from '../read/fields.ts';
import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import type { Path } from '../read/yaml.ts';

export function checkDates({ plans }: Input): Issue[] {
  return plans.flatMap((plan) =>
    listMarkedFields(planEntry, plan.entry, 'isEdtf').flatMap(({ path, value, meta }) => {
      const years = getYears(String(value));
      if (!years)
        return [
          plan.issueAt(
            path,
            `"${String(value)}" is not an EDTF date`,
            'write a date that the calendar has: 2019-11-15, 2019-11, 2019, 2019-11-15/2019-12-15 or 2024-04-XX',
          ),
        ];
      const isOutside = years.from < plan.entry.year || years.to > plan.entry.year;
      return meta.isOwnTime && isOutside && !isExplained(plan, path)
        ? [
            plan.issueAt(
              path,
              `"${String(value)}" lies outside the plan's year ${plan.entry.year}`,
              'correct it, or add a note to the record that says why',
            ),
          ]
        : [];
    }),
  );
}

/** Whether the record that the path leads into has a note. */
function isExplained({ entry }: LoadedPlan, [list, at]: Path): boolean {
  return list === 'records' && entry.records[Number(at)]?.note !== undefined;
}
