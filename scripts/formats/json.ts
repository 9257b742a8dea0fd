// Tables as JSON: an array of objects, one a row, keys in column order. What describes it stands in index.json.

/** Takes rows; gives the bytes of a JSON file, one row a line: a change of one row is a change of one line, and a reader can take it line by line. */
export function renderJson(rows: readonly object[]): Uint8Array {
  const last = rows.length - 1;
  // Row by row, since the text of a national table is longer than one string may be.
  const lines = rows.map((row, index) => Buffer.from(`${JSON.stringify(row)}${index === last ? '' : ','}\n`));
  return rows.length === 0 ? Buffer.from('[]\n') : Buffer.concat([Buffer.from('[\n'), ...lines, Buffer.from(']\n')]);
}
