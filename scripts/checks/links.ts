// Links lead to records that exist: a repeat to the record that says it first, an event to its commitment, money to
// what it is for, a relation to a record of another plan.

import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { getRecordId } from '../read/record-id.ts';

/** What money can be for. */
const PAID_FOR: ReadonlySet<string> = new Set(['commitments', 'models', 'events', 'objectives']);

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
      for (const id of 'repeats' in record && record.repeats ? [record.repeats].flat() : []) {
        const first = records.get(id);
        const isRepeat = first !== undefined && 'repeats' in first && first.repeats !== undefined;
        if (first?.table !== record.table || isRepeat || first === record || getPlan(id) !== plan.entry.id) {
          issues.push(
            plan.issueAt(
              ['records', at, 'repeats'],
              `"${id}" is not a first statement in table ${record.table} of this plan`,
              'give the id of the record that says it first',
            ),
          );
        }
      }
      if (record.table === 'budgets' && record.for === undefined && isLoose(plan, record.clause)) {
        issues.push(
          plan.issueAt(
            ['records', at],
            'nothing says what this money is for',
            'give the records that it is for (for), or list its clause under forWholePlan with the question money',
          ),
        );
      }
      for (const [index, id] of (record.table === 'budgets' ? (record.for ?? []) : []).entries()) {
        if (!PAID_FOR.has(records.get(id)?.table ?? '') || getPlan(id) !== plan.entry.id) {
          issues.push(
            plan.issueAt(
              ['records', at, 'for', index],
              `there is no commitment, model, event or objective "${id}" in this plan`,
              'give the id of what the money is for: plan, dot, clause, and its suffix',
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

/** A plan that is complete knows of each sum and source whether it is for one thing or for all. */
function isLoose({ entry }: LoadedPlan, clause: string): boolean {
  const isForAll = entry.forWholePlan.some((said) => said.question === 'money' && said.clause === clause);
  return entry.status === 'complete' && !isForAll;
}

function getPlan(record: string): string {
  return record.split('.')[0] ?? '';
}
