// A published table: its name for readers, what one row is, its columns, its key, and the tables it points to.

import { z } from 'zod';
import type { Bilingual } from './field.ts';

export interface ForeignKey {
  column: string;
  /** Name of the table it points into. */
  table: string;
}

export interface Table<Schema extends z.ZodObject = z.ZodObject> {
  label: Bilingual;
  /** What one row is. */
  row: Bilingual;
  schema: Schema;
  key: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

interface Definition<Columns extends z.core.$ZodLooseShape> {
  label: readonly [vi: string, en: string];
  row: readonly [vi: string, en: string];
  /** The columns that make a row what it is. */
  key: readonly string[];
  /** Columns that hold the id of a row elsewhere, each with the name of that table. */
  links?: Readonly<Record<string, string>>;
  columns: Columns;
}

/** Rows are strict: a column that is not described cannot be published. */
export function defineTable<Columns extends z.core.$ZodLooseShape>({
  label,
  row,
  key,
  links = {},
  columns,
}: Definition<Columns>) {
  return {
    label: { vi: label[0], en: label[1] },
    row: { vi: row[0], en: row[1] },
    schema: z.strictObject(columns),
    key,
    foreignKeys: Object.entries(links).map(([column, table]) => ({ column, table })),
  } satisfies Table;
}
