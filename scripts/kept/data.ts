// Everything that a page can ask the data for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutTable, digestText, getTableOf, listPlanIds, pickColumns, readColumns, type Slice, type Slices } from '../../src/kept/slices.ts';
import type { DataIndex } from '../../src/schema/data-index.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { eachJsonRow } from '../../src/text/json-rows.ts';

/** Takes the folder of published tables; gives each slice that src/register.ts names. */
export function cutData(folder: string): Slices {
  const read = (file: string) => readFileSync(join(folder, file));
  const { files, parts, tables, ...settings } = JSON.parse(read('index.json').toString()) as DataIndex;
  const plans = listPlanIds(JSON.parse(read('plans.json').toString()));
  const slices = new Map<string, Slice>([
    ['settings', standFor(JSON.stringify(settings))],
    ['description', standFor(JSON.stringify({ settings, files, parts, tables }))],
    ['releases', standFor(read('versions.json').toString())],
    ...TABLE_NAMES.flatMap((name) => [...cutTable(name, read(`${name}.json`), plans)]),
  ]);
  const cutColumns = (name: string): Slice | undefined => {
    const columns = readColumns(name);
    if (!columns) return undefined;
    const rows = eachJsonRow(read(`${getTableOf(name)}.json`)).map((row) => digestText(JSON.stringify(pickColumns(row as object, columns))));
    const slice = standFor([...rows].join());
    slices.set(name, slice);
    return slice;
  };
  return { get: (name) => slices.get(name) ?? cutColumns(name) };
}

/** What is never read in parts. */
function standFor(text: string): Slice {
  return { digest: digestText(text), ranges: [] };
}
