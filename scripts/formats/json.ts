// Tables as JSON: an array of objects, one for each row, keys in column order. index.json describes them.

/** One row a line: a change of one row is a change of one line, and a reader can take it line by line. */
export function renderJson(rows: readonly object[]): Uint8Array {
  const last = rows.length - 1;
  // Row by row: the text of a national table is longer than a string may be.
  const lines = rows.map((row, index) => Buffer.from(`${JSON.stringify(row)}${index === last ? '' : ','}\n`));
  return rows.length === 0 ? Buffer.from('[]\n') : Buffer.concat([Buffer.from('[\n'), ...lines, Buffer.from(']\n')]);
}
