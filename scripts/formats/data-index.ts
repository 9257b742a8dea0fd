// /data/index.json: what is published, table by table, column by column and file by file. All of it derives from
// src/schema and the rows.

import { type Column, listColumns } from '../../src/schema/column.ts';
import type { ColumnDescription, DataIndex, FileDescription } from '../../src/schema/data-index.ts';
import type { Register } from '../../src/schema/register.ts';
import { STATUS, type Status } from '../../src/schema/statement.ts';
import { type Datasets, TABLE_NAMES, TABLES, type TableName } from '../../src/schema/tables.ts';
import { getSchemaPath } from './json-schema.ts';

export interface FileFacts {
  /** CSV, JSON and Parquet of each table. */
  tables: ReadonlyMap<TableName, readonly FileDescription[]>;
  /** Files of the whole register, the one to offer first at the head. */
  whole: readonly FileDescription[];
  /** Parts of the partitioned table. */
  parts: readonly FileDescription[];
  /** YYYY-MM-DD. */
  getLastChange: (name: TableName) => string;
}

type Row = Readonly<Record<string, unknown>>;

export function describeData(register: Register, datasets: Datasets, files: FileFacts): DataIndex {
  return {
    generatedFrom: 'data/ of the register by npm run build',
    uuid: register.uuid,
    name: register.name,
    description: register.description,
    publisher: register.publisher,
    contact: register.contact,
    leaveTo: register.leaveTo,
    helpLine: register.helpLine,
    version: register.version,
    date: register.date,
    licences: { data: register.licences.data, wording: register.licences.wording },
    changes: register.changes,
    files: files.whole,
    parts: files.parts,
    tables: TABLE_NAMES.map((name) => {
      const table = TABLES[name];
      return {
        name,
        label: table.label,
        row: table.row,
        rows: datasets[name].length,
        modified: files.getLastChange(name),
        licence: register.licences.data.id,
        wordingLicence: 'text' in table.schema.shape ? register.licences.wording.id : null,
        key: table.key,
        foreignKeys: table.foreignKeys,
        schema: getSchemaPath(name, register.version),
        files: files.tables.get(name) ?? [],
        columns: countColumns(listColumns(table), datasets[name] as readonly Row[]),
      };
    }),
  };
}

function countColumns(columns: readonly Column[], rows: readonly Row[]): ColumnDescription[] {
  const statusColumns = columns.filter(
    ({ name, values }) => name.endsWith('_status') && values && Object.keys(values).join() === STATUS.options.join(),
  );
  return columns.map((column) => {
    const status = findStatusColumn(column.name, statusColumns);
    return {
      ...column,
      filled: rows.filter((row) => row[column.name] !== null && row[column.name] !== '').length,
      statuses: status ? countStatuses(status, rows) : null,
    };
  });
}

/**
 * The column that states whether a value is given in the plan: `period_status` speaks for `period_edtf` and
 * `period_words`.
 */
function findStatusColumn(name: string, statusColumns: readonly Column[]): string | undefined {
  return statusColumns.find((status) => {
    const stem = status.name.slice(0, -'_status'.length);
    return name !== status.name && (name === stem || name.startsWith(`${stem}_`));
  })?.name;
}

function countStatuses(column: string, rows: readonly Row[]): Record<Status, number> {
  const count = (status: Status) => rows.filter((row) => row[column] === status).length;
  return { stated: count('stated'), not_stated: count('not_stated'), not_checked: count('not_checked') };
}
