// One index holds a small register whole. A large one has levels: its plans, found by every word in them, and below
// that the records of each province.

import { type Facet, MOST_ENTRIES } from '../../src/search/facets.ts';
import { readWords } from '../../src/search/words.ts';
import type { SearchEntry } from './entries.ts';

export interface Level {
  /** Folder below that of the uppermost index, whose own name is "". */
  name: string;
  entries: SearchEntry[];
  /** Names of the indexes below. */
  below: string[];
}

/** The uppermost index first. */
export function listLevels(entries: SearchEntry[], maxEntries: number = MOST_ENTRIES): Level[] {
  if (entries.length <= maxEntries) return [{ name: '', entries, below: [] }];
  const byProvince = new Map([...Map.groupBy(entries, getOnlyProvince)].filter(([province]) => province !== ''));
  const records = Map.groupBy(entries, ({ plan }) => plan);
  const upper = entries
    .filter((entry) => entry.id === entry.plan || isShared(entry) || entry.id === getOnlyProvince(entry))
    .map((entry) => (entry.plan === '' ? entry : gather(entry, records.get(entry.plan) ?? [])));
  const below = [...byProvince]
    .map(([name, own]) => ({ name, entries: own, below: [] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [{ name: '', entries: upper, below: below.map(({ name }) => name) }, ...below];
}

function getOnlyProvince({ facets: { province } }: SearchEntry): string {
  return (province.length === 1 ? province[0] : '') ?? '';
}

/** Belongs to no single province: a type of model, a body of the country. */
function isShared(entry: SearchEntry): boolean {
  return entry.plan === '' && getOnlyProvince(entry) === '';
}

/** A plan in place of its records: found by their words, themes, bodies and what they state. */
function gather(plan: SearchEntry, records: readonly SearchEntry[]): SearchEntry {
  const join = (facet: Facet) => [...new Set(records.flatMap(({ facets }) => facets[facet]))].sort();
  return {
    ...plan,
    plan: '',
    holds: listWords(records),
    facets: { ...plan.facets, theme: join('theme'), agency: join('agency'), has: join('has') },
  };
}

/** Each word of the records once, without order. */
function listWords(records: readonly SearchEntry[]): string {
  const words = new Map<string, string>();
  for (const text of new Set(records.flatMap(({ title, text, also }) => [title.vi, title.en, text, ...also])))
    for (const { start, end, folded, marks } of readWords(text))
      words.set(`${folded} ${marks}`, text.slice(start, end));
  return [...words.values()].join(' ');
}
