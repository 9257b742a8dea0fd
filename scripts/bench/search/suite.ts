// What the bench of search asks: queries of readers with the records that must come first, phrases of someone in
// distress and phrases that are none, and words that are right as they stand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../../src/schema/address.ts';

export const CLASSES = [
  'place',
  'topic',
  'agency',
  'phrase',
  'unaccented',
  'abbreviation',
  'number',
  'typo',
  'words',
  'english',
  'variant',
  'question',
  'none',
] as const;
export type Class = (typeof CLASSES)[number];

const word = z.string().min(1);
const language = z.enum(LANGUAGES).optional();

const query = z.discriminatedUnion('class', [
  z.strictObject({ class: z.literal('none'), query: word, language }),
  z.strictObject({
    class: z.enum(CLASSES).exclude(['none']),
    query: word,
    /** The page on which it is asked, if another than that of its class. */
    language,
    /** The words typed are right, so the page may offer others but not search them instead. */
    expect: z.literal('offered').optional(),
    first: z.array(word).min(1),
  }),
]);

/** A query on the search page of a language. */
export interface Asked {
  query: string;
  language: Language;
}

export interface Judged extends Asked {
  class: Class;
  /** Patterns of what may come first; none of them if the register holds nothing. */
  first: readonly string[];
  isOfferOnly: boolean;
}

/** Throws if the file does not fit the schema. */
export function readQueries(root: string): Judged[] {
  return z
    .array(query)
    .parse(read(root, 'queries.yaml'))
    .map((row) => ({
      class: row.class,
      query: row.query,
      language: row.language ?? (row.class === 'english' ? 'en' : 'vi'),
      first: row.class === 'none' ? [] : row.first,
      isOfferOnly: row.class !== 'none' && row.expect === 'offered',
    }));
}

/** `fires` must show where help is, `silent` must not. Throws if the file does not fit the schema. */
export function readDistress(root: string): { fires: Asked[]; silent: Asked[] } {
  const { fires, silent } = z
    .strictObject({ fires: z.array(word), silent: z.array(word) })
    .parse(read(root, 'distress.yaml'));
  return { fires: fires.map(askInVietnamese), silent: silent.map(askInVietnamese) };
}

/** Throws if the file does not fit the schema. */
export function readCorrectWords(root: string): Asked[] {
  const groups = z.record(z.string(), z.array(word)).parse(read(root, 'correct-words.yaml'));
  return Object.values(groups).flat().map(askInVietnamese);
}

function read(root: string, name: string): unknown {
  return parse(readFileSync(join(root, 'test/search', name), 'utf8'));
}

/** English words too: who types them on the Vietnamese page is understood, or told that there is nothing. */
function askInVietnamese(text: string): Asked {
  return { query: text, language: 'vi' };
}
