// Abbreviations both ways: a query in one form also finds the other forms.

import { foldWords, type Word } from './words.ts';

/** Forms that mean the same, without marks: [["binh", "dang", "gioi"], ["bdg"]]. The first is the long one. */
export type Group = readonly (readonly string[])[];
/** A word of a query; null marks: the reader did not type it, so its marks mean nothing. */
export type QueryWord = Pick<Word, 'folded'> & { marks: string | null };

/**
 * How many forms a query is read in: the long one and the usual short one. Entries are indexed with every form, so more
 * readings would find nothing more and would cost pieces of the index.
 */
const FORMS_READ = 2;

export function foldGroups(groups: readonly (readonly string[])[]): Group[] {
  return groups.map((forms) => forms.map(foldWords));
}

/** The query as typed, then with every abbreviation in each of its other forms. */
export function makeReadings(words: readonly QueryWord[], groups: readonly Group[]): QueryWord[][] {
  const readings = [[...words]];
  for (let form = 0; form < FORMS_READ; form++) readings.push(rewrite(words, groups, form));
  const spell = (reading: readonly QueryWord[]) => reading.map(({ folded }) => folded).join(' ');
  return readings.filter((reading, at) => readings.findIndex((other) => spell(other) === spell(reading)) === at);
}

/** Everything that has several forms is written in the form asked for, or in its last one. */
function rewrite(words: readonly QueryWord[], groups: readonly Group[], form: number): QueryWord[] {
  const written: QueryWord[] = [];
  for (let at = 0; at < words.length; ) {
    const match = findForm(words, at, groups);
    const word = words[at] as QueryWord;
    if (match)
      written.push(
        ...(match.group[Math.min(form, match.group.length - 1)] ?? []).map((folded) => ({ folded, marks: null })),
      );
    else written.push(word);
    at += match ? match.length : 1;
  }
  return written;
}

/** Indexes of the words that belong to a known form: "GD&ĐT" is two words. */
export function listFormPlaces(words: readonly QueryWord[], groups: readonly Group[]): Set<number> {
  const places = new Set<number>();
  for (const at of words.keys())
    for (let index = 0; index < (findForm(words, at, groups)?.length ?? 0); index++) places.add(at + index);
  return places;
}

/** The longest form that begins here. */
function findForm(
  words: readonly QueryWord[],
  at: number,
  groups: readonly Group[],
): { group: Group; length: number } | undefined {
  const found = groups.flatMap((group) =>
    group
      .filter((form) => form.every((folded, index) => words[at + index]?.folded === folded))
      .map((form) => ({ group, length: form.length })),
  );
  return found.sort((a, b) => b.length - a.length)[0];
}

/** The returned function lists the other forms of every abbreviation or long form in a text. */
export function makeFormFinder(groups: readonly (readonly string[])[]): (text: string) => string[] {
  const join = (text: string) => ` ${foldWords(text).join(' ')} `;
  const prepared = groups.map((forms) => forms.map((form) => ({ form, joined: join(form) })));
  return (text) => {
    const folded = join(text);
    return prepared.flatMap((forms) => {
      const missing = forms.filter(({ joined }) => !folded.includes(joined));
      return missing.length === forms.length ? [] : missing.map(({ form }) => form);
    });
  };
}
