// The search index: Pagefind, through its Node API. What it indexes are documents of closed tokens; entries stand in the files beside it.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import { readJsonRows } from '../../src/text/json-rows.ts';
import { SEARCH_TABLES, type SearchSource } from '../outputs/search-context.ts';
import { makeDocuments } from '../outputs/search-documents.ts';
import { listForms, makeSearchEntries, type SearchEntry } from '../outputs/search-entries.ts';
import { makeEntryFile, makeShownFiles, makeSyllableFile } from '../outputs/search-files.ts';
import { listLevels } from '../outputs/search-levels.ts';
import { STAGING } from './write.ts';

/** What the page that searches asks for. Pagefind's ready-made interfaces, its worker and its own way of showing results are not. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.\w+\.pf_meta|index\/.*)$/;

/** Places of words in one piece of the index; Pagefind's own 20,000 make pieces of 16 KB, and a search fetches one or more for each word typed. */
const PIECE = '1500';

/** Where the index waits for the pages, whose maker empties its folder. */
const WAITING = join(STAGING, 'pagefind');

/** Takes the root folder, whose staging folder holds datasets, and the register's abbreviations; writes the index into the staging folder, in levels where the register is large. */
export async function buildIndex(root: string, abbreviations: readonly AbbreviationEntry[]): Promise<void> {
  const folder = join(root, WAITING);
  const levels = listLevels(makeSearchEntries(readSearchTables(join(root, STAGING, 'public/data')), abbreviations));
  for (const { name, entries, below } of levels) await writeIndex(entries, join(folder, name), abbreviations, below);
  await close();
}

/** Takes the root folder, where index and site are staged; puts the index into the site. */
export function placeIndex(root: string): void {
  renameSync(join(root, WAITING), join(root, STAGING, 'dist/pagefind'));
}

/** Takes the folder of the published datasets; gives the tables that search reads. */
export function readSearchTables(folder: string): SearchSource {
  return Object.fromEntries(SEARCH_TABLES.map((name) => [name, readJsonRows(readFileSync(join(folder, `${name}.json`)))])) as unknown as SearchSource;
}

/** Takes entries, a folder, abbreviations and the names of the indexes below; writes a Pagefind bundle and the files beside it. Throws with Pagefind's own words if it refuses a document. */
export async function writeIndex(
  entries: readonly SearchEntry[],
  folder: string,
  abbreviations: readonly AbbreviationEntry[],
  below: readonly string[] = [],
): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= PIECE;
  const documents = makeDocuments(entries);
  const records = documents.contents.map((content, number) => ({
    url: `/${number}`,
    // Tokens are of no language: the engine is not to guess at their stems.
    language: 'vi',
    content,
    sort: { number: String(number).padStart(6, '0') },
  }));
  await writeBundle(records, folder, NEEDED);
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  write('entries.json', makeEntryFile(entries, documents, listForms(abbreviations), below));
  write(
    'ids.json',
    entries.map(({ id }) => id),
  );
  write('syllables.json', makeSyllableFile(entries));
  mkdirSync(join(folder, 'shown'));
  for (const [number, shown] of makeShownFiles(entries).entries()) write(`shown/${number}.json`, shown);
}

/** Takes custom records for Pagefind, a folder and which of its files are wanted (all, if left out); writes the bundle there. Pagefind's process stays for the next index, until it is closed. */
export async function writeBundle(records: readonly Parameters<PagefindIndex['addCustomRecord']>[0][], folder: string, wanted = /^/): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: unwritten } = await index.getFiles();
  await index.deleteIndex();
  if (unwritten.length > 0) throw new Error(`Pagefind could not make the index: ${unwritten.join('; ')}`);
  mkdirSync(folder, { recursive: true });
  for (const { path, content } of files) {
    if (!wanted.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;
