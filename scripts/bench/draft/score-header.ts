// Whether a draft read number, date, issuer and the like, left them to a person, or got them wrong without a word.

import { makeSlug } from '../../../src/text/vietnamese/slug.ts';
import type { Draft } from '../../draft/draft-plan.ts';
import type { Attempt } from './clerk.ts';
import type { Count } from './count.ts';
import type { FoundClause } from './found.ts';
import type { Metadata } from './truth.ts';
import { fold, strip } from './words.ts';

export const FIELDS = ['number', 'date', 'issuer', 'locality', 'year', 'title', 'signatory'] as const;
export type Field = (typeof FIELDS)[number];
export type Verdict = 'right' | 'todo' | 'asked' | 'wrong';

const TODO_FIELDS: Readonly<Record<Field, string>> = {
  number: 'document.number',
  date: 'document.date',
  issuer: 'document.issuer',
  locality: 'locality',
  year: 'year',
  title: 'title',
  signatory: 'document.signatory',
};

export function scoreHeader(
  truth: Metadata,
  { entry }: Draft,
  found: ReadonlyMap<string, FoundClause>,
  asked: Attempt['asked'],
): Partial<Record<Field, Verdict>> {
  const right = checkFields(truth, entry, found.get('title')?.text);
  const questions: readonly string[] = asked;
  return Object.fromEntries(
    FIELDS.filter((field) => right[field] !== undefined).map((field): [Field, Verdict] => {
      if (questions.includes(field)) return [field, 'asked'];
      if (right[field]) return [field, 'right'];
      return [field, entry.todos.some((todo) => todo.field === TODO_FIELDS[field]) ? 'todo' : 'wrong'];
    }),
  );
}

function checkFields(
  truth: Metadata,
  entry: Draft['entry'],
  title: string | undefined,
): Partial<Record<Field, boolean>> {
  const { document, year } = entry;
  const number = squeeze(getWords(document.number, 'words'));
  const date = getWords(document.date, 'edtf');
  const rightNumbers = [truth.number, ...(truth.numberAlso ?? [])].map(squeeze);
  return {
    number: rightNumbers.includes(number) || (truth.number === 'not stated' && /^\/|notstated/.test(number)),
    date: date === truth.date || (!truth.date && date === 'not stated'),
    issuer: document.issuer.split('@')[0] === truth.issuer?.type,
    locality: isLocality(entry.locality, truth),
    year: year === truth.year || (truth.yearAlso ?? []).includes(year),
    ...(truth.title
      ? { title: title !== undefined && flatten(title).startsWith(flatten(truth.title).slice(0, 200)) }
      : {}),
    signatory: fold(getWords(document.signatory, 'name')) === fold(truth.signatory?.name ?? 'not stated'),
  };
}

/** A value of a field that may be told as plain words: "not stated". */
function getWords(value: unknown, key: string): string {
  if (typeof value === 'object' && value !== null)
    return String((value as Record<string, unknown>)[key] ?? 'not stated');
  return value === undefined ? 'not stated' : String(value);
}

/** Ids of units end in their year where an older unit had the name. */
function isLocality(id: string, { locality, localityName = '' }: Metadata): boolean {
  if (locality) return id === locality;
  const slug = makeSlug(localityName);
  const bare = id.replace(/^(tinh|thanh-pho|huyen|xa|phuong)-/, '');
  return id === slug || (id.startsWith(`${slug}-`) && !/(.+)-\1/.test(bare));
}

const squeeze = (words: string) => fold(words).replace(/\s/g, '').replaceAll('–', '-');

/** Of a title, only its letters and digits, without the words "kế hoạch" before them. */
const flatten = (title: string) =>
  strip(title)
    .replace(/^k[ếê]hoạch/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Numbers of the documents that the plan is based on; undefined if the truth does not list them. */
export function scoreBases({ bases }: Metadata, { entry }: Draft): Count | undefined {
  if (!bases) return undefined;
  const found = new Set(
    entry.records.flatMap((record) =>
      record.table === 'references' && /^(decision\.)?basis/.test(record.clause)
        ? [squeeze(getWords((record as { number?: unknown }).number, 'words'))]
        : [],
    ),
  );
  const wanted = bases.numbers.map(squeeze);
  const right = wanted.filter((number) => found.has(number)).length;
  const extra = [...found].filter((number) => number !== 'notstated' && !wanted.includes(number)).length;
  return { right, extra, missed: wanted.length - right };
}
