// Words as search knows them: where they are in a text, their letters without marks, and their marks.

import { mendFalseD } from '../text/vietnamese/false-d.ts';

export interface Word {
  /** Indexes for String.slice. */
  start: number;
  end: number;
  /** Without marks, in lower case, an English plural without its ending: "Đẳng" is "dang". */
  folded: string;
  /** Its marks, whatever the placing of the tone and the Unicode form: "hoà" and "hòa" are "f"; "" if it has none. */
  marks: string;
}

const LETTER_MARKS: Record<string, string> = { '\u0302': 'c', '\u0306': 'b', '\u031b': 'h' };
const TONES: Record<string, string> = { '\u0300': 'f', '\u0301': 's', '\u0303': 'x', '\u0309': 'r', '\u0323': 'j' };

/** From any Unicode form. Everything but letters and digits separates words. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...foldWord(match[0]),
  }));
}

/** A word typed without marks may be any of its letters; with marks, it is the one typed. */
export function isSameWord(
  typed: { folded: string; marks: string | null } | undefined,
  { folded, marks }: Pick<Word, 'folded' | 'marks'>,
): boolean {
  return typed?.folded === folded && (!typed.marks || typed.marks === marks);
}

export function foldWords(text: string): string[] {
  return readWords(text).map(({ folded }) => folded);
}

/** Few words occur in a register, and each of them often. */
const cache = new Map<string, Pick<Word, 'folded' | 'marks'>>();
const MAX_CACHED_WORDS = 50_000;

function foldWord(word: string): Pick<Word, 'folded' | 'marks'> {
  const known = cache.get(word);
  if (known) return known;
  if (cache.size >= MAX_CACHED_WORDS) cache.clear();
  const found = fold(word);
  cache.set(word, found);
  return found;
}

/** How the South says what the plans write, where no other word of the register has those letters: "Sở Tài chánh". */
const REGIONAL = new Map([
  ['chanh', 'chinh'],
  ['nhut', 'nhat'],
  ['sanh', 'sinh'],
]);

function fold(word: string): Pick<Word, 'folded' | 'marks'> {
  let letters = '';
  let marks = '';
  let tone = '';
  for (const letter of mendFalseD(word).toLowerCase().normalize('NFD')) {
    if (letter === 'đ') {
      letters += 'd';
      marks += 'd';
    } else if (!/\p{M}/u.test(letter)) letters += letter;
    else if (letter in TONES) tone = TONES[letter] ?? '';
    else marks += LETTER_MARKS[letter] ?? '';
  }
  const folded = writeI(dropPlural(letters));
  return { folded: REGIONAL.get(folded) ?? folded, marks: marks + tone };
}

/** Tỉ and tỷ, kì and kỳ, quí and quý are the same words, spelt by two rules. */
function writeI(word: string): string {
  return word.replace(/^([hklmstv]|qu)y$/, '$1i');
}

/** No Vietnamese syllable ends in s: only English plurals change. */
function dropPlural(word: string): string {
  if (word.length < 4 || !/[a-z]s$/.test(word) || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
