// In a complete plan every operative clause is cited by a record or set aside with a reason; nothing is both.

import { getCoverage } from '../read/coverage.ts';
import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkCoverage({ plans }: Input): Issue[] {
  return plans.flatMap((plan) => [...listOpen(plan), ...listSetAsideTwice(plan)]);
}

function listOpen(plan: LoadedPlan): Issue[] {
  if (plan.entry.status !== 'complete') return [];
  const states = getCoverage(plan);
  return plan.clauses
    .filter(({ id }) => states.get(id) === 'open')
    .map(({ id, text, lines }) =>
      plan.issueAt(
        ['records'],
        `clause ${id} (line ${lines[0]?.number}) has no record: "${shorten(text)}"`,
        'add a record that cites it, or list it under setAside with a reason',
      ),
    );
}

function listSetAsideTwice(plan: LoadedPlan): Issue[] {
  const states = getCoverage(plan);
  return plan.entry.setAside.flatMap(({ clauses }, at) =>
    clauses.flatMap((clause, index) => {
      if (states.get(clause) !== 'cited') return [];
      return [
        plan.issueAt(
          ['setAside', at, 'clauses', index],
          `clause ${clause} is set aside, but a record cites it`,
          'remove it from setAside',
        ),
      ];
    }),
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
