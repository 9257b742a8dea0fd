// Dates are EDTF and exist, and times of a plan's own work lie in the plan's year, unless the words quoted print another
// year or a note says why not.

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
      return meta.isOwnTime && isOutside && !isPrinted(plan, path, years) && !isExplained(plan, path)
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

/** Whether the words beside the date print its first and its last year: "2025 - 2035". */
function isPrinted({ entry }: LoadedPlan, path: Path, years: { from: number; to: number }): boolean {
  const time = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], entry);
  const { words = '' } = time as { words?: string };
  return [years.from, years.to].every((year) => year === entry.year || words.includes(String(year)));
}

/** Whether the record that the path leads into has a note. */
function isExplained({ entry }: LoadedPlan, [list, at]: Path): boolean {
  return list === 'records' && entry.records[Number(at)]?.note !== undefined;
}
