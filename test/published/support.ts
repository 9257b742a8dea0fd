// The publication as others get it: files of dist/, read anew by each test.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DataIndex } from '../../src/schema/data-index.ts';
import { type Datasets, TABLE_NAMES, type TableName } from '../../src/schema/tables.ts';

export const DIST = resolve('dist');
export const DATA = join(DIST, 'data');

/** Takes a path relative to the site; gives the bytes of that file. Throws if nothing is published there. */
export function readPublished(path: string): Buffer {
  return readFileSync(join(DIST, path));
}

/** Takes a path relative to the site; gives the JSON of that file. */
export function readJson<T>(path: string): T {
  return JSON.parse(readPublished(path).toString('utf8')) as T;
}

/** Takes a table; gives the rows of its JSON file. */
export function readRows<Name extends TableName>(name: Name): Datasets[Name] {
  return readJson(`data/${name}.json`);
}

/** Gives the published description of the data. */
export function readIndex(): DataIndex {
  return readJson('data/index.json');
}

export const TABLES_OF_DATA = TABLE_NAMES;

/** Takes the name of a standard's file; gives its path, or null where this machine has none: beside the project, or where STANDARDS_DIR says. */
export function findStandard(name: string): string | null {
  const folders = [process.env.STANDARDS_DIR ?? '', resolve('../shared/standards')].filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
