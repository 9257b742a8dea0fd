// Everything that a page can ask the data for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutTable, digestText, type Slice } from '../../src/kept/slices.ts';
import type { DataIndex } from '../../src/schema/data-index.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';

/** Takes the folder of published tables; gives each slice that src/register.ts names. */
export function cutData(folder: string): Map<string, Slice> {
  const read = (file: string) => readFileSync(join(folder, file));
  const { files, parts, tables, ...settings } = JSON.parse(read('index.json').toString()) as DataIndex;
  const plans = new Set((JSON.parse(read('plans.json').toString()) as { id: string }[]).map(({ id }) => id));
  const whole = (text: string): Slice => ({ digest: digestText(text), ranges: [] });
  return new Map([
    ['settings', whole(JSON.stringify(settings))],
    ['description', whole(JSON.stringify({ settings, files, parts, tables }))],
    ['releases', whole(read('versions.json').toString())],
    ...TABLE_NAMES.flatMap((name) => [...cutTable(name, read(`${name}.json`), plans)]),
  ]);
}
