// Since when a table has not changed, found by comparing it with its released versions byte for byte.

import type { Release } from '../../src/schema/release.ts';
import { getFact } from '../formats/describe-file.ts';
import type { Files } from '../formats/files.ts';

/**
 * `date` is the day of the data (YYYY-MM-DD). Gives the day of the oldest release from which on the table is the same,
 * or `date` if the newest release differs from it.
 */
export function findLastChange(files: Files, table: string, date: string): string {
  let since = date;
  for (const release of listNewestFirst(files)) {
    if (!isSame(files, table, release.version)) break;
    since = release.date;
  }
  return since;
}

/** Tables that differ from those released under the same version: if there are any, the data needs a new version. */
export function listDrifted(files: Files, tables: readonly string[], version: string): string[] {
  const isReleased = listNewestFirst(files).some((release) => release.version === version);
  return isReleased ? tables.filter((table) => !isSame(files, table, version)) : [];
}

function listNewestFirst(files: Files): Release[] {
  const bytes = files.get('public/data/versions.json');
  return bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Release[]).reverse() : [];
}

function isSame(files: Files, table: string, version: string): boolean {
  const [now, then] = [`public/data/${table}.csv`, `public/data/v${version}/${table}.csv`];
  return files.has(now) && files.has(then) && getFact(files, now).sha256 === getFact(files, then).sha256;
}
