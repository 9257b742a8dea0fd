// The two files beside a Pagefind index: what entries can be filtered and sorted by, and the syllables that mistakes are mended against.

import { type EntryFile, FACETS, type Facet, type Shown } from '../../src/search/facets.ts';
import { readWords } from '../../src/search/words.ts';
import { mendFalseD } from '../../src/text/vietnamese/false-d.ts';
import type { SearchEntry } from './entries.ts';

/** Entries whose showing stands in one file: a reader fetches a file for each result, at most. Fewer would be more files than some hosts bear for a country. */
const BATCH = 22;

/** Takes the entries, their documents and the abbreviations; gives entries.json. */
export function makeEntryFile(
  entries: readonly SearchEntry[],
  { segments, documents, parts }: Pick<EntryFile, 'segments' | 'documents' | 'parts'>,
  abbreviations: string[][],
  levels: readonly string[],
): EntryFile {
  const collator = new Intl.Collator('vi', { numeric: true });
  const order = entries
    .map((_, entry) => entry)
    .sort((a, b) => collator.compare(entries[a]?.order ?? '', entries[b]?.order ?? ''));
  const place: number[] = [];
  for (const [position, entry] of order.entries()) place[entry] = position;
  return {
    generatedFrom:
      'the published tables records, plans, localities, agencies and model_types, and data/abbreviations.yaml',
    segments,
    documents,
    parts,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, makeFacet(entries, facet)])) as EntryFile['facets'],
    place: place.map((position, entry) => position - (place[entry - 1] ?? 0)),
    date: entries.map(({ date }) => date),
    abbreviations,
    batch: BATCH,
    levels: [...levels],
  };
}

/** Takes the entries; gives the files of what results show, each of so many entries, in their order. */
export function makeShownFiles(entries: readonly SearchEntry[]): Shown[][] {
  const shown = entries.map(
    ({ id, path, title, text, place, facets }): Shown => ({ id, path, title, text, place, kind: facets.kind[0] ?? '' }),
  );
  return Array.from({ length: Math.ceil(shown.length / BATCH) }, (_, file) =>
    shown.slice(file * BATCH, (file + 1) * BATCH),
  );
}

function makeFacet(entries: readonly SearchEntry[], facet: Facet): EntryFile['facets'][Facet] {
  const values = [...new Set(entries.flatMap(({ facets }) => facets[facet]))].sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  const list = (entry: SearchEntry) => entry.facets[facet].map((value) => numbers.get(value) ?? 0);
  return { values, of: entries.map(list).map((own) => (own.length === 1 ? (own[0] ?? 0) : own)) };
}

/** Takes the entries; gives syllables.json: each syllable as it is written most, the most frequent first. */
export function makeSyllableFile(entries: readonly SearchEntry[]): { generatedFrom: string; syllables: string[] } {
  const counts = new Map<string, number>();
  const texts = Map.groupBy(
    entries.flatMap(({ title, text, place }) => [title.vi, text, place.vi]),
    (text) => text,
  );
  for (const [written, { length }] of texts) {
    const text = mendFalseD(written).normalize('NFC').toLowerCase();
    for (const { start, end, folded } of readWords(text)) {
      if (/\d/.test(folded)) continue;
      const syllable = text.slice(start, end);
      counts.set(syllable, (counts.get(syllable) ?? 0) + length);
    }
  }
  const syllables = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([syllable]) => syllable);
  return { generatedFrom: 'titles, wordings and places of the published tables', syllables };
}
