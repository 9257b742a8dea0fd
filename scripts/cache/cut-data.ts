// Everything that a page can ask the data for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataIndex } from '../../src/schema/data-index.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { eachJsonRow } from '../../src/store/json-rows.ts';
import {
  cutTable,
  digestText,
  getTableOf,
  listPlanIds,
  pickColumns,
  readColumns,
  type Slice,
  type Slices,
} from '../../src/store/partitions.ts';
import { type PackedTable, packTable, unpackSlice } from '../../src/store/shared-index.ts';

/** The slices of all tables, which threads share, and of what is never read in parts. */
export interface CutData {
  tables: Map<string, PackedTable>;
  others: Map<string, Slice>;
}

/** Takes the folder of published tables; gives each slice that src/store/register.ts names, but for columns. */
export function cutData(folder: string): CutData {
  const { files, parts, tables, ...settings } = JSON.parse(readText(folder, 'index.json')) as DataIndex;
  const plans = listPlanIds(JSON.parse(readText(folder, 'plans.json')));
  return {
    tables: new Map(TABLE_NAMES.map((name) => [name, packTable(cutTable(name, readTable(folder, name), plans))])),
    others: new Map([
      ['settings', standFor(JSON.stringify(settings))],
      ['description', standFor(JSON.stringify({ settings, files, parts, tables }))],
      ['releases', standFor(readText(folder, 'versions.json'))],
    ]),
  };
}

/** Takes the folder of published tables and the slices that they were cut into; gives each slice that src/store/register.ts names. Columns are digested when they are first asked for. */
export function openSlices(folder: string, { tables, others }: CutData): Slices {
  const columns = new Map<string, Slice>();
  const cutColumns = (name: string): Slice | undefined => {
    const wanted = readColumns(name);
    if (!wanted) return undefined;
    const slice = columns.get(name) ?? digestColumns(folder, getTableOf(name), wanted);
    columns.set(name, slice);
    return slice;
  };
  const find = (name: string): Slice | undefined => {
    const table = tables.get(getTableOf(name));
    return table && unpackSlice(table, name);
  };
  return { get: (name) => others.get(name) ?? find(name) ?? cutColumns(name) };
}

function digestColumns(folder: string, table: string, columns: readonly string[]): Slice {
  const rows = eachJsonRow(readTable(folder, table)).map((row) =>
    digestText(JSON.stringify(pickColumns(row as object, columns))),
  );
  return standFor([...rows].join());
}

const readTable = (folder: string, table: string) => readFileSync(join(folder, `${table}.json`));
const readText = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** What is never read in parts. */
function standFor(text: string): Slice {
  return { digest: digestText(text), ranges: [] };
}
