// What a reader typed: words, and phrases in quotation marks.

import { readWords, type Word } from './words.ts';

export interface Query {
  /** All words in order, those of phrases included. */
  words: Word[];
  /** Each must be in the record, word after word. */
  phrases: Word[][];
}

const PHRASE = /["“”«]([^"“”«»]+)["“”»]/gu;

/** A quotation mark without its partner means nothing. */
export function parseQuery(typed: string): Query {
  return {
    words: readWords(typed),
    phrases: [...typed.matchAll(PHRASE)]
      .map(([, phrase]) => readWords(phrase ?? ''))
      .filter((phrase) => phrase.length > 0),
  };
}
