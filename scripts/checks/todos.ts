// A complete plan leaves nothing undecided.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkTodos({ plans }: Input): Issue[] {
  return plans
    .filter(({ entry }) => entry.status === 'complete')
    .flatMap((plan) =>
      plan.entry.todos.map(({ clause, field, why }, at) =>
        plan.issueAt(
          ['todos', at],
          `the plan is complete, but ${field}${clause ? ` of clause ${clause}` : ''} is undecided: ${why.en}`,
          'decide it and remove the todo, or set status: inProgress',
        ),
      ),
    );
}
