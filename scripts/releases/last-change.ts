// Since when a table is what it is: told by its released versions, byte for byte, and by nobody's memory.

import type { Release } from '../../src/schema/release.ts';
import { getFact } from '../formats/describe-file.ts';
import type { Files } from '../formats/files.ts';

/** Takes all generated files, the name of a table and the day of the data (YYYY-MM-DD); gives the day of the oldest release since which the table has not changed, or that of the data if the newest release differs from it. */
export function findLastChange(files: Files, table: string, date: string): string {
  let since = date;
  for (const release of listNewestFirst(files)) {
    if (!isSame(files, table, release.version)) break;
    since = release.date;
  }
  return since;
}

/** Takes all generated files, the tables and the version of the data; gives the tables that differ from what was released under that version: none, or the data needs a new version. */
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
