// The two files beside a Pagefind index: what entries can be filtered and sorted by, and the syllables that mistakes are mended against.

import { type EntryFile, FACETS, type Facet } from '../../src/search/facets.ts';
import { readWords } from '../../src/search/words.ts';
import type { SearchEntry } from './search-entries.ts';

/** Takes the entries of one language and the abbreviations; gives entries.json. */
export function makeEntryFile(entries: readonly SearchEntry[], abbreviations: string[][]): EntryFile {
  const collator = new Intl.Collator('vi', { numeric: true });
  const order = entries.map((_, entry) => entry).sort((a, b) => collator.compare(entries[a]?.place ?? '', entries[b]?.place ?? ''));
  const place: number[] = [];
  for (const [position, entry] of order.entries()) place[entry] = position;
  return {
    generatedFrom: 'the published tables records, plans, localities, agencies and model_types, and data/abbreviations.yaml',
    ids: entries.map(({ id }) => id),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, makeFacet(entries, facet)])) as EntryFile['facets'],
    place,
    date: entries.map(({ date }) => date),
    abbreviations,
  };
}

function makeFacet(entries: readonly SearchEntry[], facet: Facet): { values: string[]; of: number[][] } {
  const values = [...new Set(entries.flatMap(({ facets }) => facets[facet]))].sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  return { values, of: entries.map(({ facets }) => facets[facet].map((value) => numbers.get(value) ?? 0)) };
}

/** Takes the entries of every language; gives syllables.json: each syllable as it is written most, the most frequent first. */
export function makeSyllableFile(entries: readonly SearchEntry[]): { generatedFrom: string; syllables: string[] } {
  const counts = new Map<string, number>();
  for (const { meta, language } of entries) {
    if (language !== 'vi') continue;
    const text = `${meta.title} ${meta.text} ${meta.place}`.normalize('NFC').toLowerCase();
    for (const { start, end, folded } of readWords(text)) {
      if (/\d/.test(folded)) continue;
      const syllable = text.slice(start, end);
      counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
    }
  }
  const syllables = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([syllable]) => syllable);
  return { generatedFrom: 'titles, wordings and places of the published tables', syllables };
}
