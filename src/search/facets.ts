// What each entry can be filtered and sorted by; counts for what is on the screen.

import type { EncodedSegments } from './entry-segments.ts';
import type { ShownPages } from './shown.ts';

export const FACETS = ['locality', 'province', 'level', 'year', 'theme', 'kind', 'agency', 'has'] as const;
export type Facet = (typeof FACETS)[number];
export type Chosen = Partial<Record<Facet, readonly string[]>>;
export const SORTS = ['relevance', 'place', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** An index of more entries would let a first search fetch more than 150 KiB. */
export const MAX_INDEX_ENTRIES = 6_000;

/** entries.json, the file beside the index. Lists with a value for each entry are in the order of the register. */
export interface EntryFile {
  generatedFrom: string;
  /**
   * For each document of the index, the number of words in each of its segments: -1 for a name, and negative where the
   * words stand in no order, so that no phrase is found there.
   */
  segments: number[][];
  /** The document of each entry. */
  documents: number[];
  /** The segments of each entry in its document. */
  parts: EncodedSegments;
  /**
   * Of each facet its values, and for each entry the indexes of those that it has: a list, or the only one by itself.
   */
  facets: Record<Facet, { values: string[]; of: (number | number[])[] }>;
  /** Rank by name and line, as the difference from the rank of the entry before. */
  place: number[];
  /** "2019-11-15", "2019-11", "2019"; "" if undated. */
  date: string[];
  /** Forms that mean the same, the long one first. */
  abbreviations: string[][];
  /** How the files of what results show are laid out. */
  shown: ShownPages;
  /**
   * Provinces whose records stand in an index of their own, in a folder of that name; empty where this index holds all
   * records.
   */
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

/** Indexes of the values that an entry has. */
export function listValues(of: EntryFile['facets'][Facet]['of'], entry: number): number[] {
  const own = of[entry] ?? [];
  return typeof own === 'number' ? [own] : own;
}

/** Entries that only name an addressee, a contact or an audience. */
export function listMentions(file: EntryFile): Set<number> {
  return new Set(filterEntries(file, [...file.documents.keys()], { kind: MENTIONING }));
}

/** Entries that have, of every facet chosen, one of its chosen values. `except` leaves one facet out. */
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

/** How many entries each value would show. A choice within the same facet is left aside. */
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

/** `entries` come in order of relevance. Undated ones go last. */
export function sortEntries({ place: differences, date }: EntryFile, entries: readonly number[], sort: Sort): number[] {
  if (sort === 'relevance') return [...entries];
  let at = 0;
  const place = differences.map((difference) => (at += difference));
  const byPlace = (a: number, b: number) => (place[a] ?? 0) - (place[b] ?? 0);
  if (sort === 'place') return entries.toSorted(byPlace);
  const compareDates = (a: string, b: string) => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1);
  return entries.toSorted((a, b) => compareDates(date[a] ?? '', date[b] ?? '') || byPlace(a, b));
}

/** Where the chosen values leave nothing: each single choice whose removal shows something, the most first. */
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
