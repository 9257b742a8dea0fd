// The files of one table: JSON, CSV and Parquet, where in it the rows of each plan stand, and what its columns hold.
// All are written in one reading of the rows: those of a country fill gigabytes.

import { type Column, listColumns } from '../../src/schema/column.ts';
import type { ColumnDescription } from '../../src/schema/data-index.ts';
import { STATUS, type Status } from '../../src/schema/statement.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { makeCsvWriter } from './csv.ts';
import { encodeText, type Files, openFile } from './files.ts';
import { eachJsonLine } from './json.ts';
import { type Notes, ParquetFile } from './parquet.ts';
import { Ranges } from './ranges.ts';

export function getRangesPath(name: TableName): string {
  return `public/data/ranges/${name}.json`;
}

/** Where the files of a table go; a small one has no ranges. */
export function listTablePaths(name: TableName): string[] {
  return [...['json', 'csv', 'parquet'].map((format) => `public/data/${name}.${format}`), getRangesPath(name)];
}

/** What is counted in a table: its rows, and of each column how many cells are filled. */
export interface TableCounts {
  rows: number;
  columns: ColumnDescription[];
}

/** Rows that are one text at a time. */
const BATCH_ROWS = 5000;

export function writeTable(files: Files, store: Store, name: TableName, notes: Notes): TableCounts {
  const columns = listColumns(TABLES[name]);
  const csv = makeCsvWriter(columns.map((column) => column.name));
  const [jsonFile, csvFile] = ['json', 'csv'].map((format) => openFile(files, `public/data/${name}.${format}`));
  const parquet = new ParquetFile(columns, notes);
  const ranges = new Ranges();
  const counts = new ColumnCounts(columns);
  let [lines, rows, offset]: [string[], Row[], number] = [[], [], 0];
  csvFile?.write(encodeText(csv.header));
  const writeBatch = () => {
    jsonFile?.write(Buffer.from(lines.join('')));
    if (rows.length > 0) csvFile?.write(encodeText(csv.writeRows(rows)));
    [lines, rows] = [[], []];
  };
  for (const line of eachJsonLine(store.eachRowText(name))) {
    const bytes = Buffer.byteLength(line);
    lines.push(line);
    if (line.startsWith('{')) {
      const text = line.slice(0, line.lastIndexOf('}', line.length) + 1);
      const row = JSON.parse(text) as Row;
      ranges.add(line, offset, offset + (line.endsWith('\n]\n') ? Buffer.byteLength(text) : bytes - 1));
      rows.push(row);
      parquet.add(row);
      counts.add(row);
    }
    offset += bytes;
    if (rows.length === BATCH_ROWS) writeBatch();
  }
  writeBatch();
  jsonFile?.close();
  csvFile?.close();
  files.set(`public/data/${name}.parquet`, parquet.finish());
  const ranged = ranges.render(offset);
  if (ranged) files.set(getRangesPath(name), ranged);
  return counts.list();
}

type Row = Readonly<Record<string, unknown>>;

class ColumnCounts {
  #rows = 0;
  readonly #columns: {
    column: Column;
    filled: number;
    statusColumn: string | undefined;
    statuses: Map<unknown, number>;
  }[];

  constructor(columns: readonly Column[]) {
    const statusColumns = columns.filter(
      ({ name, values }) => name.endsWith('_status') && values && Object.keys(values).join() === STATUS.options.join(),
    );
    this.#columns = columns.map((column) => ({
      column,
      filled: 0,
      statusColumn: findStatusColumn(column.name, statusColumns),
      statuses: new Map(),
    }));
  }

  add(row: Row): void {
    this.#rows++;
    for (const counted of this.#columns) {
      const value = row[counted.column.name];
      if (value !== null && value !== '') counted.filled++;
      if (counted.statusColumn === undefined) continue;
      const status = row[counted.statusColumn];
      counted.statuses.set(status, (counted.statuses.get(status) ?? 0) + 1);
    }
  }

  list(): TableCounts {
    const columns = this.#columns.map(({ column, filled, statusColumn, statuses }) => {
      const count = (status: Status) => statuses.get(status) ?? 0;
      const counted = {
        stated: count('stated'),
        not_stated: count('not_stated'),
        not_checked: count('not_checked'),
      };
      return { ...column, filled, statuses: statusColumn === undefined ? null : counted };
    });
    return { rows: this.#rows, columns };
  }
}

/**
 * The column that says of a value whether it is stated: `period_status` speaks for `period_edtf` and `period_words`.
 */
function findStatusColumn(name: string, statusColumns: readonly Column[]): string | undefined {
  return statusColumns.find((status) => {
    const stem = status.name.slice(0, -'_status'.length);
    return name !== status.name && (name === stem || name.startsWith(`${stem}_`));
  })?.name;
}
