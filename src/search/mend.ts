// One wrong, missing, doubled or swapped letter in a syllable, mended against the register's own syllables.

import { isSyllable } from './syllable.ts';
import { foldWords } from './words.ts';

export interface Syllables {
  /** English words that are one slip away from a syllable, without marks: they are right as they stand. */
  english: ReadonlySet<string>;
  /** Folded syllable to the way the register writes it most. The most frequent come first. */
  written: ReadonlyMap<string, string>;
}

/** More would be guessing. */
const MAX_CANDIDATES = 6;

/** `list` holds syllables as the register writes them, the most frequent first. */
export function readSyllables(list: readonly string[], english: readonly string[] = []): Syllables {
  const written = new Map<string, string>();
  for (const syllable of list) {
    const folded = foldWords(syllable)[0];
    if (folded !== undefined && !written.has(folded)) written.set(folded, syllable);
  }
  return { written, english: new Set(english) };
}

/** Numbers, Roman ones too, and units: "kg", "km". */
const NO_WORD = /\d|^[ivxlcdm]+$|^[^aeiouy]{1,2}$/;

/** A word that is right, or may be: a syllable of the language, if not of the register, an English word, a number. */
export function isRight(folded: string, { written, english }: Syllables): boolean {
  return NO_WORD.test(folded) || written.has(folded) || english.has(folded) || isSyllable(folded);
}

/** Swapped letters come first, then the more frequent syllables. Numbers are never mended. */
export function listCandidates(word: string, { written }: Syllables): string[] {
  if (/\d/.test(word) || word.length < 2) return [];
  const found = [...written.keys()].filter((syllable) => syllable !== word && isOneMistake(word, syllable));
  return [
    ...found.filter((syllable) => isSwap(word, syllable)),
    ...found.filter((syllable) => !isSwap(word, syllable)),
  ].slice(0, MAX_CANDIDATES);
}

/** One letter changed, added, left out, or swapped with its neighbour. */
export function isOneMistake(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = (word: string, skip: number) => word.slice(start + skip);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  return a !== b && (rest(a, 1) === rest(b, 1) || isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
