// In a complete plan every operative clause is cited by a record or set aside with a reason. Nothing has a record of its
// own and is set aside; what a record is read from too (`alsoIn`) may say why it has none of its own.

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
  const owned = new Set(plan.entry.records.map(({ clause }) => clause));
  return plan.entry.setAside.flatMap(({ clauses }, at) =>
    clauses.flatMap((clause, index) => {
      if (!owned.has(clause)) return [];
      return [
        plan.issueAt(
          ['setAside', at, 'clauses', index],
          `clause ${clause} is set aside, but has a record of its own`,
          'remove it from setAside',
        ),
      ];
    }),
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
