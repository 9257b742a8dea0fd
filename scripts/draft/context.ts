// What rules for one clause may look at, and what they return.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { Entry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import type { Vocabularies } from '../read/input.ts';
import type { Identity } from './identity.ts';

export interface Context {
  identity: Identity;
  /** With the units that this draft adds. */
  vocabularies: Vocabularies;
  clauses: readonly Clause[];
  byId: ReadonlyMap<string, Clause>;
  /** Types of bodies that a rule has met and the register lacks, by id. Filled as bodies are found. */
  proposedTypes: Map<string, AgencyTypeEntry>;
  /** Clauses that only give particulars of an activity, by the id of that activity. */
  particulars: ReadonlyMap<string, readonly Clause[]>;
}

export interface Proposal {
  records: Entry[];
  todos: TodoEntry[];
}

/** The words of the clauses above, nearest first. */
export function listHeadings(clause: Clause, { byId }: Context): string[] {
  const parent = clause.parent === null ? undefined : byId.get(clause.parent);
  return parent ? [parent.text, ...listHeadings(parent, { byId } as Context)] : [];
}
