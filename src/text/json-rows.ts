// Tables as JSON, read row by row, one a line as they are written: a national table is longer than one string may be.

/** Takes the bytes of a published table; gives its rows, one after another. Throws if a line is no JSON. */
export function* eachJsonRow(bytes: Buffer): Generator<object> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.toString('utf8', start, end).replace(/,$/, '');
    if (line.startsWith('{')) yield JSON.parse(line);
    start = end + 1;
  }
}

/** Takes the bytes of a published table; gives its rows. Throws if a line is no JSON. */
export function readJsonRows(bytes: Buffer): unknown[] {
  return [...eachJsonRow(bytes)];
}
