// The search index, by the Node API of Pagefind. It indexes documents of closed tokens; the entries are in the files
// beside it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import { writeShownFiles } from '../../src/search/shown.ts';
import { readJsonRows } from '../../src/store/json-rows.ts';
import { digestText } from '../../src/store/partitions.ts';
import { INDEX } from '../build/assemble.ts';
import { STAGING } from '../build/staging.ts';
import { KeptFiles } from '../cache/kept-files.ts';
import { Store } from '../cache/kept-lines.ts';
import { SEARCH_TABLES, type SearchSource } from './context.ts';
import { makeDocuments } from './documents.ts';
import { listForms, makeSearchEntries, type SearchEntry } from './entries.ts';
import { listShown, makeEntryFile, makeSyllableFile } from './files.ts';
import { listLevels } from './levels.ts';

/** What the search page fetches. It has no use for Pagefind's interfaces, its worker and its fragments. */
const PUBLISHED_FILES =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.\w+\.pf_meta|index\/.*)$/;

/**
 * Places of words in one piece of the index. Pagefind's own 20,000 make pieces of 16 KB, and a search fetches one or
 * more for each word typed. In a large index most pieces hold rare words: larger ones are half as many, while the
 * heaviest, those of single frequent words, hardly change.
 */
const PLACES_IN_PIECE = 1500;
const PLACES_IN_PIECE_OF_LARGE = 4000;

/** An index with more places of words is large: a province with a hundred plans, or all plans of the country. */
const MIN_PLACES_OF_LARGE = 300_000;

const KEPT_FILE = 'index.jsonl';

/** Takes the root folder, whose staging folder holds datasets, and the register's abbreviations; writes the index into the staging folder, in levels where the register is large. */
export async function buildIndex(root: string, abbreviations: readonly AbbreviationEntry[]): Promise<void> {
  const store = new Store(root, STAGING);
  const kept = new KeptFiles(join(root, 'dist/pagefind'), store.read(KEPT_FILE));
  const folder = join(root, INDEX);
  const levels = listLevels(makeSearchEntries(readSearchTables(join(root, STAGING, 'public/data')), abbreviations));
  for (const { name, entries, below } of levels) {
    const files = await kept.get(name, digestLevel(entries, abbreviations, below), () =>
      makeIndexFiles(entries, name, abbreviations, below),
    );
    writeFiles(folder, files);
  }
  await close();
  store.write(KEPT_FILE, kept.leave());
}

/** `folder` is that of the published datasets. */
export function readSearchTables(folder: string): SearchSource {
  return Object.fromEntries(
    SEARCH_TABLES.map((name) => [name, readJsonRows(readFileSync(join(folder, `${name}.json`)))]),
  ) as unknown as SearchSource;
}

/** Paths are relative to `folder`. */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, bytes: Uint8Array]>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Entry by entry: the text of all entries of a country is longer than a string may be. */
function digestLevel(
  entries: readonly SearchEntry[],
  abbreviations: readonly AbbreviationEntry[],
  below: readonly string[],
): string {
  return digestText(
    [JSON.stringify([abbreviations, below]), ...entries.map((entry) => digestText(JSON.stringify(entry)))].join(),
  );
}

/**
 * A Pagefind bundle and the files beside it, by path. `below` names the indexes below this one. Throws with
 * Pagefind's own words if it refuses a document.
 */
export async function makeIndexFiles(
  entries: readonly SearchEntry[],
  folder: string,
  abbreviations: readonly AbbreviationEntry[],
  below: readonly string[] = [],
): Promise<Map<string, Uint8Array>> {
  const documents = makeDocuments(entries);
  await setPieceSize(
    countPlaces(documents.segments) > MIN_PLACES_OF_LARGE ? PLACES_IN_PIECE_OF_LARGE : PLACES_IN_PIECE,
  );
  const records = documents.contents.map((content, number) => ({
    url: `/${number}`,
    // Any language would do: tokens belong to none, and a Vietnamese index guesses no stems.
    language: 'vi',
    content,
    sort: { number: String(number).padStart(6, '0') },
  }));
  const files = new Map<string, Uint8Array>();
  const bundle = await makeBundle(records);
  for (const { path, content } of bundle) if (PUBLISHED_FILES.test(path)) files.set(join(folder, path), content);
  const write = (name: string, content: unknown) => files.set(join(folder, name), Buffer.from(JSON.stringify(content)));
  const shown = writeShownFiles(listShown(entries));
  write('entries.json', makeEntryFile(entries, documents, listForms(abbreviations), below, shown.pages));
  write(
    'ids.json',
    entries.map(({ id }) => id),
  );
  write('syllables.json', makeSyllableFile(entries));
  // A search within one province fetches this instead of the list of all plans.
  if (folder === '') write('levels.json', below);
  for (const [number, bytes] of shown.files.entries()) files.set(join(folder, `shown/${number}.json`), bytes);
  return files;
}

/** Segments whose words have no order have negative lengths. */
function countPlaces(segments: readonly (readonly number[])[]): number {
  return segments.flat().reduce((sum, length) => sum + Math.abs(length), 0);
}

/**
 * Pagefind's process reads the size when it starts, so another size needs another process: indexes are made one after
 * another.
 */
export async function setPieceSize(places: number): Promise<void> {
  if (process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE === String(places)) return;
  await close();
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(places);
}

/** The files of a bundle. Pagefind's process stays for the next index until `close` ends it. */
export async function makeBundle(
  records: readonly Parameters<PagefindIndex['addCustomRecord']>[0][],
): Promise<{ path: string; content: Uint8Array }[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: unwritten } = await index.getFiles();
  await index.deleteIndex();
  if (unwritten.length > 0) throw new Error(`Pagefind could not make the index: ${unwritten.join('; ')}`);
  return files;
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;
