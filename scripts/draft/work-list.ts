// The open todos of a plan as a list to work through: what, why, a guess if a rule had one, and the words of the
// clause.

import { getLineRange } from '../../src/text/clauses/clause.ts';
import type { LoadedPlan } from '../read/input.ts';

/** In document order, with line numbers of source.txt and plan.yaml; empty if nothing is open. */
export function makeWorkList(plan: LoadedPlan): string[] {
  const order = new Map(plan.clauses.map(({ id }, index) => [id, index]));
  const place = (clause: string | undefined) =>
    clause === undefined ? -1 : (order.get(clause) ?? plan.clauses.length);
  const todos = plan.entry.todos
    .map((todo, index) => ({ ...todo, index }))
    .sort((a, b) => place(a.clause) - place(b.clause) || a.index - b.index);
  return todos.flatMap(({ clause, field, why, guess, index }, at) => {
    const { line } = plan.issueAt(['todos', index], '', '');
    const where = line > 0 ? ` (plan.yaml:${line})` : '';
    const heading = todos[at - 1]?.clause === clause && at > 0 ? [] : ['', ...describeClause(plan, clause)];
    return [...heading, `  [ ] ${field}${where}: ${why.vi}`, `      ${why.en}`, ...(guess ? [`      ? ${guess}`] : [])];
  });
}

function describeClause(plan: LoadedPlan, id: string | undefined): string[] {
  if (id === undefined) return [plan.entry.id];
  const clause = plan.clauseById.get(id);
  const { from, to } = (clause && getLineRange(clause)) ?? { from: '', to: '' };
  const range = from === to ? String(from) : `${from}–${to}`;
  const records = plan.entry.records.flatMap((record, index) =>
    record.clause === id ? [plan.issueAt(['records', index], '', '').line] : [],
  );
  const held = records.length > 0 ? `; bản ghi / records: plan.yaml:${records.join(', ')}` : '';
  return [`${id} (source.txt:${range}${held})`, `  “${clause?.text.replaceAll('\t', ' | ') ?? ''}”`];
}
