// How words are written as tokens, for the index and for questions to it. The index holds a word once, as one closed
// token: its plain letters, "z", its marks, "z". "bạo" is "baozjz", "bao" is "baozz". What begins with "baoz" is the
// word with any marks; no closed token begins another one, and all tokens of a word are in one chunk of the index.
// Questions also name a field: "baozaz" asks for the folded word, "baozbjz" for the word with its marks.

import { readWords, type Word } from './words.ts';

/** a: folded words anywhere; b: with their marks; c, d: the same in the title alone; e: a whole name. */
export type Field = 'a' | 'b' | 'c' | 'd' | 'e';

/** For a question. Only fields b and d carry the marks. */
export function makeToken({ folded, marks }: Pick<Word, 'folded' | 'marks'>, field: Field): string {
  return `${folded}z${field}${field === 'b' || field === 'd' ? marks : ''}z`;
}

/** One token for a whole name: "Xã Lộc Điền" is "xalocdienzez". "Của" (of) is left out. */
export function makeNameToken(words: readonly Pick<Word, 'folded'>[]): string {
  return `${words.flatMap(({ folded }) => (folded === 'cua' ? [] : [folded])).join('')}zez`;
}

/** Marks that a syllable can carry: those of its letters (đ, ô, ơ, ă, ươ), then its tone. */
export const MARKS: readonly string[] = ['', 'b', 'c', 'h', 'hh', 'd', 'db', 'dc', 'dh', 'dhh'].flatMap((letters) =>
  ['', 'f', 'j', 'r', 's', 'x'].map((tone) => letters + tone),
);

/** As the index holds them. */
export function makeTokens(text: string): string[] {
  return readWords(text).map(({ folded, marks }) => `${folded}z${marks}z`);
}

export interface Term {
  field: Field | 'beginning';
  /** What the tokens of the index begin with. */
  prefix: string;
}

/** Letters without a closing "z" ask for words that begin so. */
export function readTerm(token: string): Term {
  const [, folded, field, marks = ''] = /^(.+)z([a-e])([a-y]*)z$/.exec(token) ?? [];
  if (folded === undefined || field === undefined) return { field: 'beginning', prefix: token };
  if (field === 'e') return { field, prefix: token };
  return { field: field as Field, prefix: field === 'b' || field === 'd' ? `${folded}z${marks}z` : `${folded}z` };
}
