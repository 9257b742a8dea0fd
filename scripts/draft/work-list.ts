// The open todos of a plan or report as a list to work through: what, why, a guess if a rule had one, and the words of the
// clause.

import { getLineRange } from '../../src/text/clauses/clause.ts';
import type { LoadedDocument, LoadedPlan } from '../read/input.ts';
import { sortTodos } from './todos.ts';

/**
 * The gravest questions first, and else in document order, with line numbers of source.txt and the YAML. The first line
 * says how far it is. Empty if nothing is open.
 */
export function makeWorkList(plan: LoadedPlan | LoadedDocument): string[] {
  const order = new Map(plan.clauses.map(({ id }, index) => [id, index]));
  const place = (clause: string | undefined) =>
    clause === undefined ? -1 : (order.get(clause) ?? plan.clauses.length);
  const listed = plan.entry.todos
    .map((todo, index) => ({ ...todo, index }))
    .sort((a, b) => place(a.clause) - place(b.clause) || a.index - b.index);
  const todos = sortTodos(listed);
  return [
    ...describeProgress(plan),
    ...todos.flatMap(({ clause, alsoIn, field, why, compare, guess, index }, at) => {
      const { line } = plan.issueAt(['todos', index], '', '');
      const where = line > 0 ? ` (${getYaml(plan)}:${line})` : '';
      const heading = todos[at - 1]?.clause === clause && at > 0 ? [] : ['', ...describeClause(plan, clause)];
      return [
        ...heading,
        `  [ ] ${field}${where}: ${why.vi}`,
        `      ${why.en}`,
        ...(alsoIn ? [`      + ${alsoIn.join(', ')}`] : []),
        ...(compare ? [`      = ${compare.join(' · ')}`] : []),
        ...(guess ? [`      ? ${guess}`] : []),
      ];
    }),
  ];
}

/** Only of a draft that counted its todos, and while some are open. */
function describeProgress({ entry }: LoadedPlan | LoadedDocument): string[] {
  const { draftedTodos = 0, todos } = entry;
  if (todos.length === 0 || draftedTodos < todos.length) return [];
  const decided = draftedTodos - todos.length;
  return [`đã quyết định ${decided} trên ${draftedTodos} / ${decided} of ${draftedTodos} decided`];
}

const getYaml = ({ entry }: LoadedPlan | LoadedDocument) => ('records' in entry ? 'plan.yaml' : 'document.yaml');

function describeClause(plan: LoadedPlan | LoadedDocument, id: string | undefined): string[] {
  if (id === undefined) return [plan.entry.id];
  const clause = plan.clauseById.get(id);
  const { from, to } = (clause && getLineRange(clause)) ?? { from: '', to: '' };
  const range = from === to ? String(from) : `${from}–${to}`;
  const [key, listed] =
    'records' in plan.entry ? (['records', plan.entry.records] as const) : (['evidence', plan.entry.evidence] as const);
  const lines = listed.flatMap(({ clause }, index) => (clause === id ? [plan.issueAt([key, index], '', '').line] : []));
  const held = lines.length > 0 ? `; bản ghi / records: ${getYaml(plan)}:${lines.join(', ')}` : '';
  return [`${id} (source.txt:${range}${held})`, `  “${clause?.text.replaceAll('\t', ' | ') ?? ''}”`];
}
