// A cell that a spreadsheet would run as a formula is disarmed in every table, CSV or Excel.

/** A spreadsheet runs a cell that begins with one of these. */
const FORMULA = /^[=+\-@\t\r]/;

/** Puts an apostrophe before what a spreadsheet would run. */
export function disarmCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** In characters; Excel refuses a longer cell. */
export const LONGEST_CELL = 32_767;

/** Settings of csv-stringify for every CSV file of the register: RFC 4180, a header line, null as an empty cell. */
export function getCsvOptions(columns: readonly string[]) {
  return {
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    cast: { string: disarmCell, boolean: String },
  };
}
