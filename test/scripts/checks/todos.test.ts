// A complete plan leaves nothing undecided; a plan in progress may.

import { describe, expect, it } from 'vitest';
import { checkClauseExists } from '../../../scripts/checks/clause-exists.ts';
import { checkTodos } from '../../../scripts/checks/todos.ts';
import { listMessages, makeInput, makePlan } from '../../support/input.ts';

const todos = [{ clause: 'I.2', field: 'who', why: { vi: 'chưa rõ', en: 'not clear' } }];

describe('checkTodos', () => {
  it('accepts a todo of a plan in progress', () => {
    expect(checkTodos(makeInput({ plans: [makePlan({ todos })] }))).toEqual([]);
  });

  it('finds each open todo of a complete plan', () => {
    const issues = checkTodos(makeInput({ plans: [makePlan({ status: 'complete', todos })] }));
    expect(listMessages(issues)).toEqual([
      'todos[0]: the plan is complete, but who of clause I.2 is undecided: not clear',
    ]);
  });
});

describe('checkClauseExists', () => {
  it('finds a todo about a clause that the text does not have', () => {
    const issues = checkClauseExists(
      makeInput({ plans: [makePlan({ todos: [{ ...todos[0], clause: 'IX' } as (typeof todos)[0]] })] }),
    );
    expect(listMessages(issues)).toEqual(['todos[0].clause: the text has no clause "IX"']);
  });
});
