// Zip archives whose bytes depend on nothing but their content.

import { type Zippable, zipSync } from 'fflate';

/** Entries stand in the order given; each bears `day`, YYYY-MM-DD. */
export function makeZip(entries: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip holds local time without a zone: a local date makes the same bytes in every zone.
  const mtime = new Date(year, month - 1, date);
  const files: Zippable = {};
  for (const [path, bytes] of entries) files[path] = [bytes, { mtime, level: 9 }];
  return zipSync(files);
}
