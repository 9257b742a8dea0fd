// What the rules for one clause may look at.

import type { Entry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import type { Vocabularies } from '../read/input.ts';
import type { Identity } from './identity.ts';

export interface Context {
  identity: Identity;
  /** With the units that the draft adds. */
  vocabularies: Vocabularies;
  clauses: readonly Clause[];
  byId: ReadonlyMap<string, Clause>;
}

/** What a rule makes of a clause. */
export interface Proposal {
  records: Entry[];
  todos: TodoEntry[];
}

/** Takes a clause; gives the words of the clauses above it, the nearest first. */
export function listHeadings(clause: Clause, { byId }: Context): string[] {
  const parent = clause.parent === null ? undefined : byId.get(clause.parent);
  return parent ? [parent.text, ...listHeadings(parent, { byId } as Context)] : [];
}
