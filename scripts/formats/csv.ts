// Tables as CSV: RFC 4180, UTF-8 without BOM, and no cell that a spreadsheet would run as a formula.

import { stringify } from 'csv-stringify/sync';
import { getCsvOptions } from '../../src/text/cell.ts';
import { encodeText } from './files.ts';

/** Rows that are one text at a time: that of a national table is longer than its file, and may be longer than a text can be. */
const BATCH = 10_000;

/** Takes columns and rows; gives the bytes of a CSV file with a header line. Null is an empty cell; a text that would run as a formula gets an apostrophe first. */
export function renderCsv(columns: readonly string[], rows: readonly object[]): Uint8Array {
  const options = getCsvOptions(columns);
  const write = (some: readonly object[], header: boolean) =>
    encodeText(
      stringify(
        some.map((row) => columns.map((column) => (row as Record<string, unknown>)[column])),
        { ...options, header },
      ),
    );
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, batch) =>
    write(rows.slice(batch * BATCH, (batch + 1) * BATCH), false),
  );
  return Buffer.concat([write([], true), ...batches]);
}
