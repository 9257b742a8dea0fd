// Tables as JSON, read row by row, one a line as they are written: a national table is longer than one string may be.

/** Takes the bytes of a published table; gives its rows as they stand, one JSON object after another. */
export function* eachJsonLine(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.toString('utf8', start, end).replace(/,$/, '');
    if (line.startsWith('{')) yield line;
    start = end + 1;
  }
}

/** Takes the bytes of a published table; gives its rows. Throws if a line is no JSON. */
export function readJsonRows(bytes: Buffer): unknown[] {
  return Array.from(eachJsonLine(bytes), (line) => JSON.parse(line));
}
