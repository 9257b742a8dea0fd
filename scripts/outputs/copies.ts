// The other forms of a table, which say what its JSON says: CSV and Parquet.

import { listColumns } from '../../src/schema/column.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import { renderCsv } from './csv.ts';
import { type Notes, renderParquet } from './parquet.ts';

/** What makes the other forms of a table; it is told how many bytes its JSON has. */
export type Copy = (name: TableName, rows: readonly object[], notes: Notes, bytes: number) => Map<string, Uint8Array> | Promise<Map<string, Uint8Array>>;

/** Takes the name of a table, its rows and notes; gives its other forms by path. */
export function renderCopies(name: TableName, rows: readonly object[], notes: Notes): Map<string, Uint8Array> {
  const columns = listColumns(TABLES[name]);
  const names = columns.map((column) => column.name);
  return new Map([
    [`public/data/${name}.csv`, renderCsv(names, rows)],
    [`public/data/${name}.parquet`, renderParquet(columns, rows, notes)],
  ]);
}
