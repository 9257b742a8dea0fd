// What each entry can be filtered and sorted by; counts for what is on the screen.

import type { Parts } from './parts.ts';
import type { ShownPages } from './shown.ts';

export const FACETS = ['locality', 'province', 'level', 'year', 'theme', 'kind', 'agency', 'has'] as const;
export type Facet = (typeof FACETS)[number];
export type Chosen = Partial<Record<Facet, readonly string[]>>;
export const SORTS = ['relevance', 'place', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** Entries that one index holds: with more, what a first search moves would grow beyond 150 KiB. */
export const MOST_ENTRIES = 6_000;

/** The file beside the index: one place an entry in every list, in the order of the register. */
export interface EntryFile {
  generatedFrom: string;
  /** For each document of the index, how many words each of its segments holds; -1 for a name, less for so many words in no order. */
  segments: number[][];
  /** For each entry its document. */
  documents: number[];
  /** For each entry its segments in its document. */
  parts: Parts;
  /** For each facet its values, and for each entry which of them it has: their numbers, or the only one by itself. */
  facets: Record<Facet, { values: string[]; of: (number | number[])[] }>;
  /** Place in the order of names and lines, counted from that of the entry before. */
  place: number[];
  /** "2019-11-15", "2019-11", "2019"; "" if undated. */
  date: string[];
  /** Forms that mean the same, the long one first. */
  abbreviations: string[][];
  /** How the files of what results show are laid out. */
  shown: ShownPages;
  /** Provinces whose records stand in an index of their own, in a folder of that name; empty where this index holds all records. */
  levels: string[];
}

/** What a result shows. */
export interface Shown {
  id: string;
  path: string;
  title: Record<'vi' | 'en', string>;
  text: string;
  place: Record<'vi' | 'en', string>;
  kind: string;
}

/** Kinds of entry that are tables of their own; every other entry is a record. */
export const TABLE_KINDS = ['plans', 'localities', 'agencies', 'model_types'] as const;

/** Kinds of record that name somebody and promise nothing. */
const MENTIONING = ['recipients', 'contacts', 'audiences'];

/** Takes what entries have of a facet, and one of them; gives the numbers of its values. */
export function listValues(of: EntryFile['facets'][Facet]['of'], entry: number): number[] {
  const own = of[entry] ?? [];
  return typeof own === 'number' ? [own] : own;
}

/** Takes the file; gives the entries that only name an addressee, a contact or an audience. */
export function listMentions(file: EntryFile): Set<number> {
  return new Set(filterEntries(file, [...file.documents.keys()], { kind: MENTIONING }));
}

/** Takes entries and chosen values; gives those that have, of every facet chosen, one of its values. `except` leaves one facet out. */
export function filterEntries(file: EntryFile, entries: readonly number[], chosen: Chosen, except?: Facet): number[] {
  const wanted = FACETS.flatMap((facet) => {
    const names = chosen[facet] ?? [];
    return names.length === 0 || facet === except
      ? []
      : [{ of: file.facets[facet].of, values: new Set(names.map((name) => file.facets[facet].values.indexOf(name))) }];
  });
  return entries.filter((entry) =>
    wanted.every(({ of, values }) => listValues(of, entry).some((value) => values.has(value))),
  );
}

/** Takes entries found and chosen values; gives for each facet how many entries each value would show, the facet's own choice left aside. */
export function countFacets(
  file: EntryFile,
  entries: readonly number[],
  chosen: Chosen,
): Record<Facet, Map<string, number>> {
  const count = (facet: Facet) => {
    const { values, of } = file.facets[facet];
    const counts = new Map<string, number>();
    for (const entry of filterEntries(file, entries, chosen, facet))
      for (const value of listValues(of, entry))
        counts.set(values[value] ?? '', (counts.get(values[value] ?? '') ?? 0) + 1);
    return counts;
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, count(facet)])) as Record<Facet, Map<string, number>>;
}

/** Takes entries in order of relevance; gives them in the order asked for. Undated ones stay, last. */
export function sortEntries({ place: steps, date }: EntryFile, entries: readonly number[], sort: Sort): number[] {
  if (sort === 'relevance') return [...entries];
  let at = 0;
  const place = steps.map((step) => (at += step));
  const byPlace = (a: number, b: number) => (place[a] ?? 0) - (place[b] ?? 0);
  if (sort === 'place') return entries.toSorted(byPlace);
  const compareDates = (a: string, b: string) => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1);
  return entries.toSorted((a, b) => compareDates(date[a] ?? '', date[b] ?? '') || byPlace(a, b));
}

/** Takes entries that the chosen values leave none of; gives each single choice whose removal shows something, the most first. */
export function listWaysOut(
  file: EntryFile,
  entries: readonly number[],
  chosen: Chosen,
): { facet: Facet; value: string; count: number }[] {
  return FACETS.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => {
      const without = { ...chosen, [facet]: chosen[facet]?.filter((other) => other !== value) };
      return { facet, value, count: filterEntries(file, entries, without).length };
    }),
  )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
