// The search index: Pagefind, through its Node API, one entry a record and a locality.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Datasets, TableName } from '../../src/schema/tables.ts';
import { makeSearchEntries, type SearchEntry } from '../outputs/search-entries.ts';
import { STAGING } from './write.ts';

/** Pagefind's ready-made interfaces, which this site does not use. */
const INTERFACE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Takes the root folder, whose staging folder holds datasets and site; writes the index into the staged dist/pagefind/. */
export async function buildIndex(root: string): Promise<void> {
  const readTable = <Name extends TableName>(name: Name): Datasets[Name] =>
    JSON.parse(readFileSync(join(root, STAGING, 'public/data', `${name}.json`), 'utf8'));
  const entries = makeSearchEntries({
    records: readTable('records'),
    plans: readTable('plans'),
    localities: readTable('localities'),
    locality_changes: readTable('locality_changes'),
    commitments: readTable('commitments'),
    responsibilities: readTable('responsibilities'),
    events: readTable('events'),
    record_themes: readTable('record_themes'),
    clauses: readTable('clauses'),
    model_sites: readTable('model_sites'),
  });
  await writeIndex(entries, join(root, STAGING, 'dist/pagefind'));
}

/** Takes entries and a folder; writes a Pagefind bundle there. Throws with Pagefind's own words if it refuses an entry. */
export async function writeIndex(entries: readonly SearchEntry[], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const entry of entries) {
    const added = await index.addCustomRecord(entry);
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${entry.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: unwritten } = await index.getFiles();
  await close();
  if (unwritten.length > 0) throw new Error(`Pagefind could not make the index: ${unwritten.join('; ')}`);
  for (const { path, content } of files) {
    if (INTERFACE.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
