// Dates are valid EDTF, and lie in the plan's year unless a note says why not.

import { getYears } from '../read/edtf.ts';
import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import type { Path } from '../read/yaml.ts';

interface DateField {
  edtf: string;
  path: Path;
  /** False for the date of a cited document, which may lie in any year. */
  isOwn: boolean;
  isExplained: boolean;
}

export function checkDates({ plans }: Input): Issue[] {
  return plans.flatMap((plan) =>
    listDates(plan).flatMap(({ edtf, path, isOwn, isExplained }) => {
      const years = getYears(edtf);
      if (!years)
        return [
          plan.issueAt(
            path,
            `"${edtf}" is not an EDTF date`,
            'write 2019-11-15, 2019-11, 2019, 2019-11-15/2019-12-15 or 2024-04-XX',
          ),
        ];
      const isOutside = isOwn && (years.from < plan.entry.year || years.to > plan.entry.year);
      return isOutside && !isExplained
        ? [
            plan.issueAt(
              path,
              `"${edtf}" lies outside the plan's year ${plan.entry.year}`,
              'correct it, or add a note to the record that says why',
            ),
          ]
        : [];
    }),
  );
}

function listDates({ entry }: LoadedPlan): DateField[] {
  const { date } = entry.document;
  const own = (edtf: string, path: Path, isExplained: boolean): DateField => ({ edtf, path, isOwn: true, isExplained });
  return [
    ...(typeof date === 'string'
      ? []
      : [{ edtf: date.edtf, path: ['document', 'date', 'edtf'], isOwn: false, isExplained: true }]),
    ...entry.records.flatMap((record, at): DateField[] => {
      const path: Path = ['records', at];
      const isExplained = record.note !== undefined;
      if (record.table === 'references' && record.date !== 'not stated' && record.date !== 'not checked')
        return [{ edtf: record.date, path: [...path, 'date'], isOwn: false, isExplained }];
      if (record.table === 'events') return [own(record.when.edtf, [...path, 'when', 'edtf'], isExplained)];
      if (record.table !== 'commitments' && record.table !== 'models') return [];
      const times = { period: record.period, due: record.table === 'commitments' ? record.due : undefined };
      return Object.entries(times).flatMap(([name, time]) =>
        typeof time === 'object' ? [own(time.edtf, [...path, name, 'edtf'], isExplained)] : [],
      );
    }),
  ];
}
