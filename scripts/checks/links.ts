// Links lead to records that exist: a repeat to the record that says it first, an event to its commitment, a relation
// to a record of another plan.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { getRecordId } from '../read/record-id.ts';

export function checkLinks({ plans, unreadPlans }: Input): Issue[] {
  const records = new Map(
    plans.flatMap(({ entry }) => entry.records.map((record) => [getRecordId(entry.id, record), record])),
  );
  return plans.flatMap((plan) => [
    ...plan.entry.records.flatMap((record, at) => {
      const issues: Issue[] = [];
      if (record.table === 'events' && record.commitment && records.get(record.commitment)?.table !== 'commitments') {
        issues.push(
          plan.issueAt(
            ['records', at, 'commitment'],
            `there is no commitment "${record.commitment}"`,
            'give the id of a commitment: plan, dot, clause, and its suffix',
          ),
        );
      }
      if ('repeats' in record && record.repeats) {
        const first = records.get(record.repeats);
        const isRepeat = first !== undefined && 'repeats' in first && first.repeats !== undefined;
        if (first?.table !== record.table || isRepeat || first === record) {
          issues.push(
            plan.issueAt(
              ['records', at, 'repeats'],
              `"${record.repeats}" is not a first statement in table ${record.table}`,
              'give the id of the record that says it first',
            ),
          );
        }
      }
      return issues;
    }),
    ...plan.entry.relations.flatMap(({ from, to }, at) => [
      ...[from, to]
        .filter((id) => !records.has(id) && !unreadPlans.has(getPlan(id)))
        .map((id) =>
          plan.issueAt(['relations', at], `there is no record "${id}"`, 'relate two records of the register'),
        ),
      ...(getPlan(from) === getPlan(to)
        ? [
            plan.issueAt(
              ['relations', at],
              `both records are of the plan "${getPlan(from)}"`,
              'relate records of two plans; within one plan use repeats',
            ),
          ]
        : []),
    ]),
  ]);
}

function getPlan(record: string): string {
  return record.split('.')[0] ?? '';
}
