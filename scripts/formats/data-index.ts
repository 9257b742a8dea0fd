// /data/index.json: what is published, table by table, column by column and file by file. All of it derives from
// src/schema and the rows.

import type { DataIndex, FileDescription } from '../../src/schema/data-index.ts';
import type { Register } from '../../src/schema/register.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../src/schema/tables.ts';
import { getSchemaPath } from './json-schema.ts';
import type { TableCounts } from './table-files.ts';

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

export function describeData(
  register: Register,
  counts: ReadonlyMap<TableName, TableCounts>,
  files: FileFacts,
): DataIndex {
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
        rows: counts.get(name)?.rows ?? 0,
        modified: files.getLastChange(name),
        licence: register.licences.data.id,
        wordingLicence: 'text' in table.schema.shape ? register.licences.wording.id : null,
        key: table.key,
        foreignKeys: table.foreignKeys,
        schema: getSchemaPath(name, register.version),
        files: files.tables.get(name) ?? [],
        columns: counts.get(name)?.columns ?? [],
      };
    }),
  };
}
