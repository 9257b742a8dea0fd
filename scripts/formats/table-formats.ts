// What is made from the JSON of a table: CSV, Parquet, and where the rows of each plan are in it.

import { listColumns } from '../../src/schema/column.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import { readJsonRows } from '../../src/store/json-rows.ts';
import { renderCsv } from './csv.ts';
import { type Notes, renderParquet } from './parquet.ts';
import { renderRanges } from './ranges.ts';

export function getRangesPath(name: TableName): string {
  return `public/data/ranges/${name}.json`;
}

/** Files by path. */
export function renderCopies(name: TableName, json: Buffer, notes: Notes): Map<string, Uint8Array> {
  const columns = listColumns(TABLES[name]);
  const names = columns.map((column) => column.name);
  const rows = readJsonRows(json) as object[];
  const ranges = renderRanges(json);
  return new Map([
    [`public/data/${name}.csv`, renderCsv(names, rows)],
    [`public/data/${name}.parquet`, renderParquet(columns, rows, notes)],
    ...(ranges ? [[getRangesPath(name), ranges] as const] : []),
  ]);
}
