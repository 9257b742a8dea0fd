// What is made from a table as JSON: its other forms, CSV and Parquet, and where in it the rows of each plan stand.

import { listColumns } from '../../src/schema/column.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import { readJsonRows } from '../../src/store/json-rows.ts';
import { renderCsv } from './csv.ts';
import { type Notes, renderParquet } from './parquet.ts';
import { renderRanges } from './ranges.ts';

/** Takes the name of a table; gives the path of the file that says where in it the rows of each plan stand. */
export function getRangesPath(name: TableName): string {
  return `public/data/ranges/${name}.json`;
}

/** Takes the name of a table, the bytes of its JSON and notes; gives what is made from it by path. */
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
