// A todo: something uncertain in a plan in progress, with the reason, so that a person decides and nothing is invented.

import { z } from 'zod';
import { bilingual } from './field.ts';
import { clauseId } from './id.ts';

export const todoEntry = z.strictObject({
  /** The clause to read before deciding; left out where the whole plan is meant. */
  clause: clauseId.optional(),
  /** More clauses of the same question, decided together or one by one. */
  alsoIn: z.array(clauseId).min(1).optional(),
  /** The place in plan.yaml that it is about: "title", "document.date", or "records" where a record may be missing. */
  field: z.string().min(1),
  why: bilingual,
  /** Words of the clause to compare with the pages of the scan that it was read from. */
  compare: z.array(z.string().min(1)).min(1).optional(),
  /** What a rule of the draft would say, without being sure. */
  guess: z.string().min(1).optional(),
});
export type TodoEntry = z.infer<typeof todoEntry>;
