// One rule for every CSV file, which a spreadsheet may open: no cell begins so that it would be run.

/** A cell that begins so is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/** Takes the text of a cell; gives it with an apostrophe first if a spreadsheet would run it. */
export function disarmCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** How every CSV file of the register is written: RFC 4180, a header line, null as an empty cell, no cell that runs. Takes columns; gives settings for csv-stringify. */
export function getCsvOptions(columns: readonly string[]) {
  return {
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    cast: { string: disarmCell, boolean: String },
  };
}
