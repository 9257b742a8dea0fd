// Todos as people work through them: questions that many clauses share are asked once, and the gravest come first.

import type { TodoEntry } from '../../src/schema/todo.ts';
import { getGravity, isShared } from './reasons.ts';

/**
 * Questions of the whole plan first, then clause by clause, those with the gravest question first. Questions that many
 * clauses share come last, once for each answer that a rule would give.
 */
export function groupTodos(todos: readonly TodoEntry[]): TodoEntry[] {
  const shared = new Map<string, TodoEntry>();
  const own: TodoEntry[] = [];
  for (const todo of todos) {
    if (todo.clause === undefined || !isShared(todo)) {
      own.push(todo);
      continue;
    }
    const key = `${todo.field} ${todo.why.en} ${todo.guess ?? ''}`;
    const first = shared.get(key);
    if (!first) shared.set(key, todo);
    else if (first.clause !== todo.clause && !first.alsoIn?.includes(todo.clause))
      shared.set(key, { ...first, alsoIn: [...(first.alsoIn ?? []), todo.clause] });
  }
  return [...sortTodos(own), ...shared.values()];
}

/** Stable: clauses whose gravest questions are alike stay in the order given. */
export function sortTodos<Todo extends TodoEntry>(todos: readonly Todo[]): Todo[] {
  const byClause = Map.groupBy(todos, ({ clause }) => clause ?? '');
  return [...byClause]
    .map(([clause, own]) => ({
      rank: clause === '' ? -1 : Math.min(...own.map(getGravity)),
      own: own.toSorted((a, b) => getGravity(a) - getGravity(b)),
    }))
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ own }) => own);
}
