// Two small languages. In the index a word stands once, as one closed token of plain letters with its marks behind: "bạo" is "baozjz", "bao" is "baozz".
// All that begins with "baoz" is the word without regard to marks; a closed token is never the beginning of another one, and tokens of a word stand
// in one piece of the index. Questions name a field besides: "baozaz" asks for the folded word, "baozbjz" for the word with its marks.

import { readWords, type Word } from './words.ts';

/** What a question asks for. a: folded words anywhere; b: the same with marks; c, d: the same in the title alone; e: a whole name. */
export type Field = 'a' | 'b' | 'c' | 'd' | 'e';

/** Takes a word and a field; gives its token in a question. Fields b and d carry the marks. */
export function makeToken({ folded, marks }: Pick<Word, 'folded' | 'marks'>, field: Field): string {
  return `${folded}z${field}${field === 'b' || field === 'd' ? marks : ''}z`;
}

/** Takes a name; gives its one token: "Xã Lộc Điền" is "xalocdienzez". "Của" (of) makes no other name. */
export function makeNameToken(words: readonly Pick<Word, 'folded'>[]): string {
  return `${words.flatMap(({ folded }) => (folded === 'cua' ? [] : [folded])).join('')}zez`;
}

/** Marks that a syllable can carry: those of its letters (đ, ô, ơ, ă, ươ), then its tone. */
export const MARKS: readonly string[] = ['', 'b', 'c', 'h', 'hh', 'd', 'db', 'dc', 'dh', 'dhh'].flatMap((letters) =>
  ['', 'f', 'j', 'r', 's', 'x'].map((tone) => letters + tone),
);

/** Takes a text; gives its tokens as the index holds them. */
export function makeTokens(text: string): string[] {
  return readWords(text).map(({ folded, marks }) => `${folded}z${marks}z`);
}

export interface Term {
  field: Field | 'beginning';
  /** What the tokens of the index begin with. */
  prefix: string;
}

/** Takes a token of a question; gives what it asks of the index. Letters that are not closed ask for what begins so. */
export function readTerm(token: string): Term {
  const [, folded, field, marks = ''] = /^(.+)z([a-e])([a-y]*)z$/.exec(token) ?? [];
  if (folded === undefined || field === undefined) return { field: 'beginning', prefix: token };
  if (field === 'e') return { field, prefix: token };
  return { field: field as Field, prefix: field === 'b' || field === 'd' ? `${folded}z${marks}z` : `${folded}z` };
}
