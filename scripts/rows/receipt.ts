// The receipt of a row: its clause, lines and exact wording; and how a missing value is told apart from none.

import type { Bilingual } from '../../src/schema/field.ts';
import type { CHECKABLE } from '../../src/schema/plan.ts';
import type { Status } from '../../src/schema/statement.ts';
import type { LoadedPlan } from '../read/input.ts';

export type Checkable = (typeof CHECKABLE)[number];

/** Takes a plan and a clause (checked to exist); gives the receipt columns of a row that cites it. */
export function makeReceipt(plan: LoadedPlan, clauseId: string) {
  const clause = plan.clauseById.get(clauseId);
  if (!clause || clause.lines.length === 0) throw new Error(`${plan.entry.id}: clause ${clauseId} escaped the check`);
  const [first, last] = [clause.lines[0], clause.lines.at(-1)] as [{ number: number }, { number: number }];
  return {
    plan_id: plan.entry.id,
    clause_id: `${plan.entry.id}.${clauseId}`,
    line_start: first.number,
    line_end: last.number,
    text: clause.text,
  };
}

/** Takes an entry's value: gives it if it is one, or null where an absence (or nothing) is written. */
export function getStated<T>(value: T | 'not stated' | 'not checked' | undefined): Exclude<T, string> | null {
  return value === undefined || typeof value === 'string' ? null : (value as Exclude<T, string>);
}

/** Takes a plan, a value and the name of its field; gives its status. Nothing written means "not stated" only where the plan says it was looked for. */
export function getStatus(plan: LoadedPlan, value: unknown, field?: Checkable): Status {
  if (value === 'not stated') return 'not_stated';
  if (value === 'not checked') return 'not_checked';
  if (value !== undefined) return 'stated';
  return field && plan.entry.checked.includes(field) ? 'not_stated' : 'not_checked';
}

/** Takes a note or nothing; gives its two columns. */
export function makeNote(note: Bilingual | undefined) {
  return { note_vi: note?.vi ?? null, note_en: note?.en ?? null };
}
