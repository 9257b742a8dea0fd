// Todos as people work through them: questions that many clauses share are asked once, and the gravest come first.

import type { TodoEntry } from '../../src/schema/todo.ts';
import { isShared } from './reasons.ts';

/** In the order given; questions that clauses share come last, once for each answer that a rule would give. */
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
  return [...own, ...shared.values()];
}
