// Tables as Parquet, typed as the dictionary says: text, 64-bit integers, doubles, truth and days.

import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column } from '../../src/schema/column.ts';

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>;
type Row = Readonly<Record<string, unknown>>;

/** Metadata of the file. */
export type Notes = Readonly<Record<string, string>>;

const MILLISECONDS_PER_DAY = 86_400_000;

/** Columns that cannot be null are REQUIRED. */
export function renderParquet(columns: readonly Column[], rows: readonly object[], notes: Notes): Uint8Array {
  const elements = columns.map((column) => ({
    name: column.name,
    ...getPhysicalType(column),
    repetition_type: column.nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
  }));
  const schema = [{ name: 'row', num_children: columns.length }, ...elements] as Schema;
  const columnData = columns.map((column) => ({
    name: column.name,
    data: rows.map((row) => convert(column, (row as Row)[column.name])),
  }));
  const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata }));
}

function getPhysicalType({ type, format }: Column) {
  if (format === 'date') return { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
  if (type === 'integer') return { type: 'INT64' };
  if (type === 'number') return { type: 'DOUBLE' };
  if (type === 'boolean') return { type: 'BOOLEAN' };
  return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
}

function convert({ type, format }: Column, value: unknown): unknown {
  if (value === null) return null;
  if (format === 'date') return Math.round(Date.parse(`${value}T00:00:00Z`) / MILLISECONDS_PER_DAY);
  return type === 'integer' ? BigInt(value as number) : value;
}
