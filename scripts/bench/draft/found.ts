// What a draft says of each clause, at the lines of the document.

import { getLineRange } from '../../../src/text/clauses/clause.ts';
import type { Draft } from '../../draft/draft-plan.ts';

export interface FoundClause {
  id: string;
  /** Lines of source.txt. */
  from: number;
  to: number;
  text: string;
}

/** Clauses that the draft accounts for, by a record, a todo or a reason to set them aside; and the title. */
export function findClauses({ entry, clauses }: Draft): Map<string, FoundClause> {
  const ids = new Set<string | undefined>([
    'title',
    ...entry.records.map(({ clause }) => clause),
    ...entry.setAside.flatMap((group) => group.clauses),
    ...entry.todos.map(({ clause }) => clause),
  ]);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return new Map(
    [...ids].flatMap((id) => {
      const { lines = [], text = '' } = byId.get(id ?? '') ?? {};
      const range = getLineRange({ lines });
      if (id === undefined || !range) return [];
      return [[id, { id, ...range, text: text.replaceAll('\t', ' | ').trim() }]];
    }),
  );
}

/** The lines of the document that a clause covers, in order. */
export function listLines({ from, to }: FoundClause, back: ReadonlyMap<number, number>): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => back.get(from + step)).filter((line) => line !== undefined);
}
