// Which words of a text answer the query, and which stretch of a long text to show.

import { readWords, type Word } from './words.ts';

export interface Piece {
  text: string;
  isMatch: boolean;
}

export interface Wanted {
  /** The query as typed or mended, then its other forms: folded words. */
  readings: readonly (readonly string[])[];
  /** The last word, where results were found by its beginning. */
  beginning: string | null;
}

/** Words that an excerpt shows, and how many of them come before its first match. */
const WORDS_BEFORE_MATCH = 8;
const EXCERPT_WORDS = 44;

/** Readings match as phrases; where the first one does not, its words match anywhere. */
export function highlight(text: string, wanted: Wanted): Piece[] {
  const words = readWords(text);
  return makePieces(text, words, findMatches(words, wanted), 0, text.length);
}

/** The stretch of a long text with the most matches; dots where text is left out. */
export function excerpt(text: string, wanted: Wanted): Piece[] {
  const words = readWords(text);
  const matches = findMatches(words, wanted);
  if (words.length <= EXCERPT_WORDS) return makePieces(text, words, matches, 0, text.length);
  const first = findDensest(matches, words.length);
  const last = Math.min(words.length, first + EXCERPT_WORDS) - 1;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last === words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const pieces = makePieces(text, words, matches, start, end);
  const dots = (isShown: boolean): Piece[] => (isShown ? [{ text: '…', isMatch: false }] : []);
  return [...dots(start > 0), ...pieces, ...dots(end < text.length)];
}

/** As the text writes the phrase; null if its words are nowhere side by side. */
export function quotePhrase(text: string, phrase: readonly string[]): string | null {
  const words = readWords(text);
  const at = words.findIndex((_, start) => phrase.every((word, index) => words[start + index]?.folded === word));
  const [first, last] = [words[at], words[at + phrase.length - 1]];
  return first && last ? text.slice(first.start, last.end) : null;
}

function findMatches(words: readonly Word[], { readings, beginning }: Wanted): Set<number> {
  const matches = new Set<number>();
  const addAll = (phrase: readonly string[]) => {
    const starts = [...words.keys()].filter((at) => phrase.every((word, index) => words[at + index]?.folded === word));
    for (const at of starts) for (const index of phrase.keys()) matches.add(at + index);
  };
  const [typed = [], ...others] = readings;
  addAll(typed);
  // "bao luc" found as "bạo lực" says what was meant: "bảo" elsewhere in the text was not.
  if (matches.size === 0) for (const word of typed) addAll([word]);
  for (const phrase of others) addAll(phrase);
  if (beginning !== null)
    for (const [at, { folded }] of words.entries()) if (folded.startsWith(beginning)) matches.add(at);
  return matches;
}

/** The first word of the stretch with the most matches, a few words before the first of them. */
function findDensest(matches: ReadonlySet<number>, length: number): number {
  const places = [...matches].sort((a, b) => a - b);
  let best = { from: 0, count: 0 };
  for (const [index, from] of places.entries()) {
    const count = places.slice(index).filter((place) => place < from + EXCERPT_WORDS - WORDS_BEFORE_MATCH).length;
    if (count > best.count) best = { from, count };
  }
  return Math.max(0, Math.min(best.from - WORDS_BEFORE_MATCH, length - EXCERPT_WORDS));
}

/** Neighbouring matches with nothing but a space between them are one piece. */
function makePieces(
  text: string,
  words: readonly Word[],
  matches: ReadonlySet<number>,
  start: number,
  end: number,
): Piece[] {
  const pieces: Piece[] = [];
  let done = start;
  const add = (to: number, isMatch: boolean) => {
    if (to > done) pieces.push({ text: text.slice(done, to), isMatch });
    done = Math.max(done, to);
  };
  for (const [at, word] of words.entries()) {
    if (!matches.has(at) || word.start < start || word.end > end) continue;
    if (pieces.at(-1)?.isMatch && /^\s+$/.test(text.slice(done, word.start))) {
      const last = pieces.at(-1) as Piece;
      last.text += text.slice(done, word.end);
      done = word.end;
    } else {
      add(word.start, false);
      add(word.end, true);
    }
  }
  add(end, false);
  return pieces;
}
