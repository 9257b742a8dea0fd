// register.zip: everything in one download, a whole Data Package: CSV, JSON, partitioned Parquet, official texts and what describes them.

import { makeZip } from './zip.ts';

/** What the archive leaves out: the workbook, the database and plain Parquet say the same again, in downloads of their own. */
const LEFT_OUT = /\.(xlsx|sqlite)$|^[^/]+\.parquet$/;

/** Takes the generated files and the date of the data; gives the bytes of the archive. Its paths are those under /data/. */
export function renderArchive(files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const entries = [...files].flatMap(([path, bytes]): [string, Uint8Array][] => {
    const inside = path.startsWith('public/data/') ? path.slice('public/data/'.length) : '';
    return inside === '' || LEFT_OUT.test(inside) ? [] : [[inside, bytes]];
  });
  return makeZip(new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1))), date);
}
