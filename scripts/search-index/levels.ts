// One index holds a small register whole. A large one has levels: its plans, found by every word in them, and below that the records of each province.

import { type Facet, MAX_INDEX_ENTRIES } from '../../src/search/facets.ts';
import { readWords } from '../../src/search/words.ts';
import type { SearchEntry } from './entries.ts';

export interface Level {
  /** Folder under that of the index; "" for the uppermost. */
  name: string;
  entries: SearchEntry[];
  /** Names of the indexes below. */
  below: string[];
}

/** Takes all entries and how many one index holds; gives the indexes to make, the uppermost first. */
export function listLevels(entries: SearchEntry[], most: number = MAX_INDEX_ENTRIES): Level[] {
  if (entries.length <= most) return [{ name: '', entries, below: [] }];
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

/** Of no province alone: a type of model, a body of the country. */
function isShared(entry: SearchEntry): boolean {
  return entry.plan === '' && getOnlyProvince(entry) === '';
}

/** A plan that stands for its records: found by their words, and by their themes, bodies and what they state. */
function gather(plan: SearchEntry, records: readonly SearchEntry[]): SearchEntry {
  const join = (facet: Facet) => [...new Set(records.flatMap(({ facets }) => facets[facet]))].sort();
  return {
    ...plan,
    plan: '',
    holds: listWords(records),
    facets: { ...plan.facets, theme: join('theme'), agency: join('agency'), has: join('has') },
  };
}

/** Each word of the records once, in no order. */
function listWords(records: readonly SearchEntry[]): string {
  const words = new Map<string, string>();
  for (const text of new Set(records.flatMap(({ title, text, also }) => [title.vi, title.en, text, ...also])))
    for (const { start, end, folded, marks } of readWords(text))
      words.set(`${folded} ${marks}`, text.slice(start, end));
  return [...words.values()].join(' ');
}
