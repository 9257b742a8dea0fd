// The publication as others get it: files of dist/, read anew by each test.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DataIndex } from '../../src/schema/data-index.ts';
import { type Datasets, TABLE_NAMES, type TableName } from '../../src/schema/tables.ts';

export const DIST = resolve('dist');
export const DATA = join(DIST, 'data');

/** The path is relative to the site: "data/plans.csv". */
export function readPublished(path: string): Buffer {
  return readFileSync(join(DIST, path));
}

export function readJson<T>(path: string): T {
  return JSON.parse(readPublished(path).toString('utf8')) as T;
}

export function readRows<Name extends TableName>(name: Name): Datasets[Name] {
  return readJson(`data/${name}.json`);
}

export function readIndex(): DataIndex {
  return readJson('data/index.json');
}

export const TABLES_OF_DATA = TABLE_NAMES;

/** Standards lie where STANDARDS_DIR says, or beside the project; null where this machine has none. */
export function findStandard(name: string): string | null {
  const folders = [process.env.STANDARDS_DIR ?? '', resolve('../shared/standards')].filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
