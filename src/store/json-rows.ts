// Tables as JSON, read row by row, one a line as they are written: a national table is longer than one string may be.

/** A row as it stands, and where: its bytes from and to. */
export interface JsonLine {
  line: string;
  start: number;
  end: number;
}

/** Takes the bytes of a published table, or of rows in it; gives its rows as they stand, one JSON object after another. */
export function* eachJsonLine(bytes: Buffer): Generator<JsonLine> {
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(10, start);
    const stop = next < 0 ? bytes.length : next;
    const end = bytes[stop - 1] === COMMA ? stop - 1 : stop;
    if (bytes[start] === BRACE) yield { line: bytes.toString('utf8', start, end), start, end };
    start = stop + 1;
  }
}

const [COMMA, BRACE] = [0x2c, 0x7b];

/** Takes the bytes of a published table, or of rows in it; gives the rows one after another. Throws if a line is no JSON. */
export function* eachJsonRow(bytes: Buffer): Generator<unknown> {
  for (const { line } of eachJsonLine(bytes)) yield JSON.parse(line);
}

/** Takes the bytes of a published table, or of rows in it; gives the rows. Throws if a line is no JSON. */
export function readJsonRows(bytes: Buffer): unknown[] {
  return [...eachJsonRow(bytes)];
}
