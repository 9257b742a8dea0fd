// register.zip: everything in one download, as a whole Data Package: CSV, JSON, partitioned Parquet, official texts
// and what describes them.

import { makeZip } from './zip.ts';

/** The workbook, the database and plain Parquet hold the same rows again, and are downloads of their own. */
const LEFT_OUT = /\.(xlsx|sqlite)$|^[^/]+\.parquet$/;

/**
 * Paths in the archive are those under /data/. `date` is that of the data, YYYY-MM-DD: every entry of the archive
 * bears it.
 */
export function renderArchive(files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const entries = [...files].flatMap(([path, bytes]): [string, Uint8Array][] => {
    const inside = path.startsWith('public/data/') ? path.slice('public/data/'.length) : '';
    return inside === '' || LEFT_OUT.test(inside) ? [] : [[inside, bytes]];
  });
  return makeZip(new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1))), date);
}
