// Tables as JSON: an array of objects, one a row, keys in column order. What describes it stands in index.json.

/** Takes rows; gives the bytes of a JSON file, one row a line, so that a change of one row is a change of one line. */
export function renderJson(rows: readonly object[]): Uint8Array {
  return new TextEncoder().encode(rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}
