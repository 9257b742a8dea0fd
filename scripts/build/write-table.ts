// A task of a build: writes the files of one large table from the store into the staging folder.

import { join } from 'node:path';
import type { TableName } from '../../src/schema/tables.ts';
import { STORE_FILE } from '../../src/store/register.ts';
import { Store } from '../../src/store/store.ts';
import type { FileFact } from '../formats/files.ts';
import type { Notes } from '../formats/parquet.ts';
import { type TableCounts, writeTable } from '../formats/table-files.ts';
import { STAGING, StagedFiles } from './staging.ts';

interface Input {
  root: string;
  name: TableName;
  notes: Notes;
}

export function run({ root, name, notes }: Input): { counts: TableCounts; files: [string, FileFact][] } {
  const store = new Store(join(root, STORE_FILE), { readOnly: true });
  const files = new StagedFiles(join(root, STAGING));
  const counts = writeTable(files, store, name, notes);
  store.close();
  return { counts, files: files.listFacts() };
}
