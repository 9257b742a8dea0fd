// Tables as CSV: RFC 4180, UTF-8 without BOM, and no cell that a spreadsheet would run as a formula.

import { stringify } from 'csv-stringify/sync';
import { getCsvOptions } from '../../src/text/cell.ts';
import { encodeText } from '../lib/files.ts';

/** Takes columns and rows; gives the bytes of a CSV file with a header line. Null is an empty cell; a text that would run as a formula gets an apostrophe first. */
export function renderCsv(columns: readonly string[], rows: readonly object[]): Uint8Array {
  const text = stringify(
    rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column])),
    getCsvOptions(columns),
  );
  return encodeText(text);
}
