// Tables as CSV: RFC 4180, UTF-8 without BOM, and no cell that a spreadsheet would run as a formula.

import { stringify } from 'csv-stringify/sync';
import { getCsvOptions } from '../../src/text/cell.ts';
import { encodeText } from './files.ts';

/** Rows that are made into one string at a time: the text of a national table is longer than a string may be. */
const ROWS_PER_TEXT = 10_000;

/** Null is an empty cell; a text that a spreadsheet would run as a formula gets an apostrophe first. */
export function renderCsv(columns: readonly string[], rows: readonly object[]): Uint8Array {
  const options = getCsvOptions(columns);
  const write = (some: readonly object[], header: boolean) =>
    encodeText(
      stringify(
        some.map((row) => columns.map((column) => (row as Record<string, unknown>)[column])),
        { ...options, header },
      ),
    );
  const batches = Array.from({ length: Math.ceil(rows.length / ROWS_PER_TEXT) }, (_, batch) =>
    write(rows.slice(batch * ROWS_PER_TEXT, (batch + 1) * ROWS_PER_TEXT), false),
  );
  return Buffer.concat([write([], true), ...batches]);
}
