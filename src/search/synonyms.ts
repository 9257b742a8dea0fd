// How people say what the register says in its own words: which groups of the thesaurus a query holds.

import type { QueryWord } from './abbreviations.ts';
import { foldWords, isSameWord, readWords, type Word } from './words.ts';

/** Files of the thesaurus: a query fetches those of its words, a few KiB, and not all of it. */
export const SYNONYM_FILES = 64;

/** The number of the file that holds the forms that begin with this word. */
export function getSynonymFile(word: string): number {
  return [...word].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % SYNONYM_FILES;
}

/** The content of one file: the groups with forms of it, each with the words of the register and its themes. */
export interface SynonymFile {
  generatedFrom: string;
  groups: readonly {
    words: readonly string[];
    themes: readonly string[];
    /** What people type and, where the group means the same, its own words. */
    forms: readonly string[];
    /** Where the forms only come near what the register holds: what readers are told of it. */
    note?: { vi: string; en: string };
    /** No record is about what the forms mean. */
    isAbsent?: boolean;
  }[];
}

export interface SynonymGroup {
  /** Words of the register, as they are shown. */
  words: readonly string[];
  themes: readonly string[];
  note: { vi: string; en: string } | undefined;
  isAbsent: boolean;
  forms: readonly (readonly Word[])[];
}

export function readSynonyms({ groups }: SynonymFile): SynonymGroup[] {
  return groups.map(({ words, themes, note, isAbsent = false, forms }) => ({
    words,
    themes,
    note,
    isAbsent,
    forms: forms.map((form) => readWords(form)),
  }));
}

/** A group found in a query, and which words of the query are its form. */
export interface Match {
  group: SynonymGroup;
  from: number;
  to: number;
}

/** The longest form wins: in "mái ấm gia đình" there is no "mái ấm". Matches do not share words. */
export function matchSynonyms(words: readonly QueryWord[], groups: readonly SynonymGroup[]): Match[] {
  const all = groups.flatMap((group) => group.forms.flatMap((form) => findForm(words, form, group)));
  const longestFirst = all.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const chosen: Match[] = [];
  for (const match of longestFirst) {
    const isFree = chosen.every(({ from, to }) => match.to <= from || match.from >= to);
    const isAlike = chosen.some(({ from, to }) => match.from === from && match.to === to);
    if (isFree || isAlike) chosen.push(match);
  }
  return chosen;
}

function findForm(words: readonly QueryWord[], form: readonly Word[], group: SynonymGroup): Match[] {
  if (form.length === 0) return [];
  return words.flatMap((_, from) =>
    form.every((word, at) => isSameWord(words[from + at], word)) ? [{ group, from, to: from + form.length }] : [],
  );
}

/** Words of a question that say nothing of what is asked for. */
const ASKING = new Set(
  foldWords(
    'ai gì nào đâu sao khi thế làm có không ở cho của và là thì mà được bị tôi em chị cô bác bà ' +
      'what who where when how is are do does the a an of for in to my can i there any about on',
  ),
);

/** The query with a form in words of the register. */
export function rewrite(words: readonly QueryWord[], { from, to }: Match, replacement: string): QueryWord[] {
  return [...words.slice(0, from), ...readWords(replacement), ...words.slice(to)];
}

/** Not to be done first: "Cần" of "Cần Thơ" and "an" of "An Khê" only look like words that ask. */
export function leaveOutAsking(words: readonly QueryWord[]): QueryWord[] {
  return words.filter(({ folded }) => !ASKING.has(folded));
}

/** Whether a form is all that is asked for. */
export function isWholeQuery(words: readonly QueryWord[], { from, to }: Match): boolean {
  return words.every(({ folded }, at) => (at >= from && at < to) || ASKING.has(folded));
}
