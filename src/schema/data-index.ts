// /data/index.json: the settings of the register, its tables column by column, and every file with its size and
// checksum. The build writes it, the site reads it.

import type { Column } from './column.ts';
import type { Bilingual } from './field.ts';
import type { Register } from './register.ts';
import type { Status } from './statement.ts';
import type { ForeignKey } from './table.ts';
import type { TableName } from './tables.ts';

export interface FileDescription {
  format: string;
  /** Relative to the site: "data/commitments.csv". */
  path: string;
  bytes: number;
  sha256: string;
}

export interface ColumnDescription extends Column {
  /** Rows that hold a value. */
  filled: number;
  /** For a value that a plan can leave out: rows that state it, leave it out, or were not checked. */
  statuses: Record<Status, number> | null;
}

export interface TableDescription {
  name: TableName;
  label: Bilingual;
  row: Bilingual;
  rows: number;
  /** The day of the last change, from the change log. */
  modified: string;
  licence: string;
  /** Null where the table quotes no official text. */
  wordingLicence: string | null;
  key: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** Path of its JSON Schema. */
  schema: string;
  files: readonly FileDescription[];
  columns: readonly ColumnDescription[];
}

export interface DataIndex
  extends Pick<
    Register,
    'uuid' | 'name' | 'description' | 'publisher' | 'contact' | 'leaveTo' | 'helpLine' | 'version' | 'date' | 'changes'
  > {
  generatedFrom: string;
  licences: Pick<Register['licences'], 'data' | 'wording'>;
  /** Files of the whole register, the workbook first. */
  files: readonly FileDescription[];
  /** Parts of the partitioned table of commitments. */
  parts: readonly FileDescription[];
  tables: readonly TableDescription[];
}
