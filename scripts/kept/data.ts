// The digests of everything that a page can ask the data for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestSlices, digestText } from '../../src/kept/slices.ts';
import type { DataIndex } from '../../src/schema/data-index.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { eachJsonLine } from '../../src/text/json-rows.ts';

/** Takes the folder of published tables; gives the digest of each slice that src/register.ts names. */
export function digestData(folder: string): Map<string, string> {
  const read = (file: string) => readFileSync(join(folder, file));
  const { files, parts, tables, ...settings } = JSON.parse(read('index.json').toString()) as DataIndex;
  const plans = new Set((JSON.parse(read('plans.json').toString()) as { id: string }[]).map(({ id }) => id));
  const digests = new Map([
    ['settings', digestText(JSON.stringify(settings))],
    ['description', digestText(JSON.stringify({ settings, files, parts, tables }))],
    ['releases', digestText(read('versions.json').toString())],
  ]);
  for (const name of TABLE_NAMES) for (const [slice, digest] of digestSlices(name, eachJsonLine(read(`${name}.json`)), plans)) digests.set(slice, digest);
  return digests;
}
