// What the rows of all records share: id, receipt, title, note and page.

import { getPath } from '../../src/schema/address.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import type { Entry } from '../../src/schema/plan.ts';
import type { LoadedPlan } from '../read/input.ts';
import { getRecordId } from '../read/record-id.ts';
import { makeNote, makeReceipt } from './receipt.ts';

/** An entry of plan.yaml for one table. */
export type EntryOf<Name extends Entry['table']> = Extract<Entry, { table: Name }>;

/** What rows need of the rest of the register. */
export interface Labels {
  body: (id: string) => string;
  place: (id: string) => Bilingual;
}

/** Takes a plan and an entry; gives the columns that every record has. */
export function makeBase(plan: LoadedPlan, entry: Entry) {
  return {
    id: getRecordId(plan.entry.id, entry),
    ...makeReceipt(plan, entry.clause),
    ...makeNote(entry.note),
    path: getPath('plans', plan.entry.id, 'vi', entry.clause),
  };
}

/** Takes a title; gives its two columns. */
export function makeTitle(title: { vi: string; en?: string | undefined }) {
  return { title_vi: title.vi, title_en: title.en ?? null };
}

/** Takes a text or what stands in the place of one; gives the text, or null where an absence (or nothing) is written. */
export function getStatedText(value: string | undefined): string | null {
  return value === undefined || value === 'not stated' || value === 'not checked' ? null : value;
}

/** Takes words of the source; gives them as a title, the same in both languages. */
export function makeQuotedTitle(words: string) {
  return { title_vi: words, title_en: words };
}
