// The other forms of a table, which say what its JSON says: CSV and Parquet.

import { listColumns } from '../../src/schema/column.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import { readJsonRows } from '../../src/text/json-rows.ts';
import { renderCsv } from './csv.ts';
import { type Notes, renderParquet } from './parquet.ts';

/** Takes the name of a table, the bytes of its JSON and notes; gives its other forms by path. */
export function renderCopies(name: TableName, json: Buffer, notes: Notes): Map<string, Uint8Array> {
  const columns = listColumns(TABLES[name]);
  const names = columns.map((column) => column.name);
  const rows = readJsonRows(json) as object[];
  return new Map([
    [`public/data/${name}.csv`, renderCsv(names, rows)],
    [`public/data/${name}.parquet`, renderParquet(columns, rows, notes)],
  ]);
}
