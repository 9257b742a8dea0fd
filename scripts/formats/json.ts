// Tables as JSON: an array of objects, one a row, keys in column order. What describes it stands in index.json.

/** One row a line: a change of one row is a change of one line, and a reader can take it line by line. */
export function* eachJsonLine(rows: Iterable<string>): Generator<string> {
  let last: string | undefined;
  for (const row of rows) {
    yield last === undefined ? '[\n' : `${last},\n`;
    last = row;
  }
  yield last === undefined ? '[]\n' : `${last}\n]\n`;
}

export function renderJson(rows: readonly object[]): Uint8Array {
  return Buffer.from([...eachJsonLine(rows.map((row) => JSON.stringify(row)))].join(''));
}
