// Tables as CSV: RFC 4180, UTF-8 without BOM, and no cell that a spreadsheet would run as a formula.

import { stringify } from 'csv-stringify/sync';
import { getCsvOptions } from '../../src/text/cell.ts';
import { encodeText } from './files.ts';

/** The header line, and lines of rows as they come: the text of a national table may be longer than one text can be. */
export function makeCsvWriter(columns: readonly string[]) {
  const options = getCsvOptions(columns);
  const write = (rows: readonly object[], header: boolean) =>
    stringify(
      rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column])),
      { ...options, header },
    );
  return { header: write([], true), writeRows: (rows: readonly object[]) => write(rows, false) };
}

/** Null is an empty cell; a text that would run as a formula gets an apostrophe first. */
export function renderCsv(columns: readonly string[], rows: readonly object[]): Uint8Array {
  const { header, writeRows } = makeCsvWriter(columns);
  return encodeText(header + writeRows(rows));
}
