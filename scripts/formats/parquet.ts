// Tables as Parquet, typed as the dictionary says: text, 64-bit integers, doubles, truth and days.

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column } from '../../src/schema/column.ts';

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type Row = Readonly<Record<string, unknown>>;

/** What a Parquet file says of itself. */
export type Notes = Readonly<Record<string, string>>;

const DAY = 86_400_000;

/** Rows of the first group, and of each further one: a reader looks at the first before it reads on. */
const GROUP_ROWS = [1000, 100_000] as const;

/** Writes rows as they come, a group at a time. Columns that cannot be null are REQUIRED. */
export class ParquetFile {
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #rows: Row[] = [];
  #groupRows: number = GROUP_ROWS[0];

  constructor(columns: readonly Column[], notes: Notes) {
    this.#columns = columns;
    const elements = columns.map((column) => ({
      name: column.name,
      ...getPhysicalType(column),
      repetition_type: column.nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
    }));
    const schema = [{ name: 'row', num_children: columns.length }, ...elements] as Schema;
    const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }));
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema, kvMetadata });
  }

  add(row: object): void {
    this.#rows.push(row as Row);
    if (this.#rows.length === this.#groupRows) this.#writeGroup();
  }

  finish(): Uint8Array {
    if (this.#rows.length > 0) this.#writeGroup();
    this.#writer.finish();
    return new Uint8Array(this.#bytes.getBuffer());
  }

  #writeGroup(): void {
    const columnData = this.#columns.map((column) => ({
      name: column.name,
      data: this.#rows.map((row) => convert(column, row[column.name])),
    }));
    this.#writer.write({ columnData, rowGroupSize: this.#rows.length });
    this.#rows = [];
    this.#groupRows = GROUP_ROWS[1];
  }
}

export function renderParquet(columns: readonly Column[], rows: Iterable<object>, notes: Notes): Uint8Array {
  const file = new ParquetFile(columns, notes);
  for (const row of rows) file.add(row);
  return file.finish();
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
  if (format === 'date') return Math.round(Date.parse(`${value}T00:00:00Z`) / DAY);
  return type === 'integer' ? BigInt(value as number) : value;
}
