// The receipt of a row (clause, lines, exact wording), and the status that tells "not stated" from "not checked".

import type { Bilingual } from '../../src/schema/field.ts';
import type { CHECKABLE } from '../../src/schema/plan.ts';
import type { Status } from '../../src/schema/statement.ts';
import { getLineRange } from '../../src/text/clauses/clause.ts';
import type { LoadedPlan } from '../read/input.ts';

export type Checkable = (typeof CHECKABLE)[number];

/** Throws at a clause that does not exist: the checks should have refused it. */
export function makeReceipt(plan: LoadedPlan, clauseId: string) {
  const clause = plan.clauseById.get(clauseId);
  const range = clause ? getLineRange(clause) : null;
  if (!clause || !range) throw new Error(`${plan.entry.id}: clause ${clauseId} escaped the check`);
  return {
    plan_id: plan.entry.id,
    clause_id: `${plan.entry.id}.${clauseId}`,
    line_start: range.from,
    line_end: range.to,
    text: clause.text,
  };
}

/** Null where the field is missing or says that there is no value. */
export function getStated<T>(value: T | 'not stated' | 'not checked' | undefined): Exclude<T, string> | null {
  return value === undefined || typeof value === 'string' ? null : (value as Exclude<T, string>);
}

/** A missing field counts as "not stated" only if the plan lists it under `checked`. */
export function getStatus(plan: LoadedPlan, value: unknown, field?: Checkable): Status {
  if (value === 'not stated') return 'not_stated';
  if (value === 'not checked') return 'not_checked';
  if (value !== undefined) return 'stated';
  return field && plan.entry.checked.includes(field) ? 'not_stated' : 'not_checked';
}

export function makeNote(note: Bilingual | undefined) {
  return { note_vi: note?.vi ?? null, note_en: note?.en ?? null };
}
