// One index holds a small register whole. A large one has levels: its plans, found by every word in them, and below
// that the records of each province.

import { type Facet, MAX_INDEX_ENTRIES } from '../../src/search/facets.ts';
import { readWords } from '../../src/search/words.ts';
import type { SearchEntry } from './entries.ts';

export interface Level {
  /** Folder below that of the uppermost index, whose own name is "". */
  name: string;
  entries: SearchEntry[];
  /** Names of the indexes below. */
  below: string[];
}

/** The indexes of a register whose entries are all in memory, the uppermost first. */
export function listLevels(entries: SearchEntry[], maxEntries: number = MAX_INDEX_ENTRIES): Level[] {
  if (entries.length <= maxEntries) return [{ name: '', entries, below: [] }];
  const records = Map.groupBy(entries, ({ plan }) => plan);
  const plans = entries.filter(({ id, plan }) => id === plan);
  const gathered = new Map(plans.map((plan) => [plan.id, gather(plan, records.get(plan.id) ?? [])]));
  const provinces = groupByProvince(entries);
  return [
    { name: '', entries: selectUpper(entries, gathered), below: [...provinces.keys()] },
    ...Array.from(provinces, ([name, own]) => ({ name, entries: own, below: [] })),
  ];
}

/** The entries of an index of provinces: plans stand for their records, as `gather` makes them. */
export function selectUpper(things: readonly SearchEntry[], gathered: ReadonlyMap<string, SearchEntry>): SearchEntry[] {
  return things
    .filter((entry) => entry.id === entry.plan || isShared(entry) || entry.id === getOnlyProvince(entry))
    .map((entry) => (entry.plan === '' ? entry : (gathered.get(entry.plan) ?? entry)));
}

/** Entries by the one province of today that they are of; those of several, or of none, are left out. */
export function groupByProvince(entries: readonly SearchEntry[]): Map<string, SearchEntry[]> {
  const groups = [...Map.groupBy(entries, getOnlyProvince)].filter(([province]) => province !== '');
  return new Map(groups.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function getOnlyProvince({ facets: { province } }: SearchEntry): string {
  return (province.length === 1 ? province[0] : '') ?? '';
}

/** Belongs to no single province: a type of model, a body of the country. */
function isShared(entry: SearchEntry): boolean {
  return entry.plan === '' && getOnlyProvince(entry) === '';
}

/** A plan that stands for its records: found by their words, and by their themes, bodies and what they state. */
export function gather(plan: SearchEntry, records: readonly SearchEntry[]): SearchEntry {
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
