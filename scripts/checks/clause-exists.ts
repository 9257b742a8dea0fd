// Every receipt points to a clause of the plan that has words of its own.

import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import type { Path } from '../read/yaml.ts';

export function checkClauseExists({ plans }: Input): Issue[] {
  return plans.flatMap((plan) => [
    ...listHeadings(plan).flatMap(({ clause, heading, path }) =>
      clause.startsWith(`${heading}.`)
        ? []
        : [
            plan.issueAt(
              path,
              `"${heading}" is no heading above clause "${clause}"`,
              'name a clause that the record stands below, or leave heading out',
            ),
          ],
    ),
    ...listCitations(plan).flatMap(({ clause, path }) => {
      const found = plan.clauseById.get(clause);
      if (found && found.text !== '') return [];
      const problem = found ? `clause "${clause}" has no words of its own` : `the text has no clause "${clause}"`;
      return [plan.issueAt(path, problem, suggest(plan, clause))];
    }),
  ]);
}

/** Headings from which records take their time. */
function listHeadings({ entry }: Pick<LoadedPlan, 'entry'>): { clause: string; heading: string; path: Path }[] {
  return entry.records.flatMap((record, at) =>
    record.table === 'commitments' && typeof record.period === 'object' && record.period.heading !== undefined
      ? [{ clause: record.clause, heading: record.period.heading, path: ['records', at, 'period', 'heading'] }]
      : [],
  );
}

function listCitations({ entry }: LoadedPlan): { clause: string; path: Path }[] {
  const { number, date, signatory } = entry.document;
  const fields = { number, date, signatory };
  return [
    ...Object.entries(fields).flatMap(([name, field]) =>
      typeof field === 'string' ? [] : [{ clause: field.clause, path: ['document', name, 'clause'] }],
    ),
    ...entry.notes.flatMap(({ clause }, at) => (clause ? [{ clause, path: ['notes', at, 'clause'] }] : [])),
    ...entry.todos.flatMap(({ clause, alsoIn = [] }, at) => [
      ...(clause ? [{ clause, path: ['todos', at, 'clause'] }] : []),
      ...alsoIn.map((also, index) => ({ clause: also, path: ['todos', at, 'alsoIn', index] })),
    ]),
    ...entry.forWholePlan.map(({ clause }, at) => ({ clause, path: ['forWholePlan', at, 'clause'] })),
    ...entry.setAside.flatMap(({ clauses }, at) =>
      clauses.map((clause, index) => ({ clause, path: ['setAside', at, 'clauses', index] })),
    ),
    ...listHeadings({ entry }).map(({ heading, path }) => ({ clause: heading, path })),
    ...entry.records.flatMap((record, at) => [
      { clause: record.clause, path: ['records', at, 'clause'] },
      ...(record.alsoIn ?? []).map((clause, index) => ({ clause, path: ['records', at, 'alsoIn', index] })),
      ...(record.table === 'models' && Array.isArray(record.sites)
        ? record.sites.flatMap(({ clause }, index) =>
            clause ? [{ clause, path: ['records', at, 'sites', index, 'clause'] }] : [],
          )
        : []),
    ]),
  ];
}

function suggest(plan: LoadedPlan, clause: string): string {
  const parent = clause.split('.').slice(0, -1).join('.');
  const near = plan.clauses
    .filter(({ id, text }) => text !== '' && (id.startsWith(`${parent}.`) || id === parent))
    .map(({ id }) => id);
  return near.length > 0
    ? `clauses near it: ${near.slice(0, 8).join(', ')}`
    : `clauses begin with ${[...new Set(plan.clauses.map(({ id }) => id.split('.')[0]))].join(', ')}`;
}
