// The search index: Pagefind, through its Node API, one entry a record, place, plan, body and type of model.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import { makeEntryAddress } from '../../src/search/tokens.ts';
import { SEARCH_TABLES, type SearchSource } from '../outputs/search-context.ts';
import { listForms, makeSearchEntries, type SearchEntry } from '../outputs/search-entries.ts';
import { makeEntryFile, makeSyllableFile } from '../outputs/search-files.ts';
import { STAGING } from './write.ts';

/** Pagefind's ready-made interfaces, which this site does not use. */
const INTERFACE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Places of words in one piece of the index; Pagefind's own 20,000 make pieces of 16 KB, and a search fetches one or more for each word typed. */
const PIECE = '1000';
/** What Pagefind writes before what it compresses. */
const SIGNATURE = 'pagefind_dcd';

/** Takes the root folder, whose staging folder holds datasets and site, and the register's abbreviations; writes the index into the staged dist/pagefind/. */
export async function buildIndex(root: string, abbreviations: readonly AbbreviationEntry[]): Promise<void> {
  await writeIndex(makeSearchEntries(readSearchTables(join(root, STAGING, 'public/data')), abbreviations), join(root, STAGING, 'dist/pagefind'), abbreviations);
}

/** Takes the folder of the published datasets; gives the tables that search reads. */
export function readSearchTables(folder: string): SearchSource {
  return Object.fromEntries(SEARCH_TABLES.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))])) as unknown as SearchSource;
}

/** Takes entries, a folder and abbreviations; writes a Pagefind bundle and the files beside it. Throws with Pagefind's own words if it refuses an entry. */
export async function writeIndex(entries: readonly SearchEntry[], folder: string, abbreviations: readonly AbbreviationEntry[]): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= PIECE;
  const byLanguage = [...Map.groupBy(entries, ({ language }) => language).values()];
  const records = byLanguage.flatMap((own) =>
    own.map(({ id, url, language, content, meta }, number) => ({
      url: makeEntryAddress(url, id),
      language,
      content,
      meta,
      sort: { number: String(number).padStart(6, '0') },
    })),
  );
  await writeBundle(records, folder);
  const [first = []] = byLanguage;
  writeFileSync(join(folder, 'entries.json'), JSON.stringify(makeEntryFile(first, listForms(abbreviations))));
  writeFileSync(join(folder, 'syllables.json'), JSON.stringify(makeSyllableFile(entries)));
}

/** Takes custom records for Pagefind and a folder; writes the bundle there. */
export async function writeBundle(records: readonly Parameters<PagefindIndex['addCustomRecord']>[0][], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: unwritten } = await index.getFiles();
  await close();
  if (unwritten.length > 0) throw new Error(`Pagefind could not make the index: ${unwritten.join('; ')}`);
  mkdirSync(folder, { recursive: true });
  for (const { path, content } of files) {
    if (INTERFACE.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.startsWith('fragment/') ? dropContent(content) : content);
  }
}

/** A fragment without the indexed text, of which Pagefind would cut an excerpt: ours is closed tokens, which nobody reads, and most of the fragment. */
function dropContent(fragment: Uint8Array): Buffer {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('Pagefind writes its fragments in a new way');
  return gzipSync(SIGNATURE + JSON.stringify({ ...JSON.parse(text.slice(SIGNATURE.length)), content: '' }), { level: 9 });
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;
