// What rows of all record tables share: id, receipt, title, note and page.

import { getPath } from '../../src/schema/address.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import type { Entry } from '../../src/schema/plan.ts';
import { isVietnamese } from '../../src/text/vietnamese/letters.ts';
import type { LoadedPlan } from '../read/input.ts';
import { getRecordId } from '../read/record-id.ts';
import { getStated, makeNote, makeReceipt } from './receipt.ts';

/** An entry of plan.yaml that becomes a row of this table. */
export type EntryOf<Name extends Entry['table']> = Extract<Entry, { table: Name }>;

/** Names of bodies and places by their ids. */
export interface Labels {
  body: (id: string) => string;
  place: (id: string) => Bilingual;
}

export function makeBase(plan: LoadedPlan, entry: Entry) {
  return {
    id: getRecordId(plan.entry.id, entry),
    ...makeReceipt(plan, entry.clause),
    ...makeNote(entry.note),
    path: getPath('plans', plan.entry.id, 'vi', entry.clause),
  };
}

export function makeTitle(title: { vi: string; en?: string | undefined }) {
  return { title_vi: title.vi, title_en: title.en ?? null, title_is_quotation: false };
}

/** Null where the field is missing or says that there is no value. */
export function getStatedText(value: string | undefined): string | null {
  return value === undefined || value === 'not stated' || value === 'not checked' ? null : value;
}

/** Words of the plan have no English; what has no Vietnamese letter, such as an address, is the same in both languages. */
export function makeQuotedTitle(words: string) {
  return { title_vi: words, title_en: isVietnamese(words) ? null : words, title_is_quotation: true };
}

/** Names of bodies, each once, whatever roles it has. */
export function nameBodies(who: EntryOf<'commitments' | 'models'>['who'], labels: Labels): string[] {
  return [...new Set((getStated(who) ?? []).map(({ body }) => labels.body(body)))];
}
