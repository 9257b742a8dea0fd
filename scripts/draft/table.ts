// Turns a table into lines: a row of data becomes one line, cells separated by tabs; a table that only sets two columns
// side by side is read column by column.

/** The paragraphs of each cell of a row. */
export type Row = string[][];

/** Words of the two-column blocks at the head and the foot of an official text. */
const TWO_COLUMN_WORDS = /CỘNG\s*H(ÒA|OÀ)|Độc\s*lập|Nơi\s*nhận|^Số\s*:|^(TM|KT|TL|TUQ)\s*\.|^(PHÓ )?CHỦ TỊCH/u;

export function arrangeTable(rows: readonly Row[]): string[] {
  const cells = rows.flat(2);
  const widest = Math.max(0, ...rows.map((row) => row.filter((cell) => cell.length > 0).length));
  if (widest <= 1) return cells;
  if (widest === 2 && rows.length <= 6 && cells.some((text) => TWO_COLUMN_WORDS.test(text))) return readColumns(rows);
  // An empty first cell stays: it is the column of row numbers.
  return rows
    .map((row) =>
      row
        .map((cell) => cell.join(' '))
        .join('\t')
        .trimEnd(),
    )
    .map((line) => (line.includes('\t') ? line : `${line}\t`))
    .filter((line) => line.trim() !== '');
}

/** The left column, then the right one. */
function readColumns(rows: readonly Row[]): string[] {
  const filled = rows.map((row) => row.filter((cell) => cell.length > 0));
  return [
    ...filled.flatMap((row) => (row.length > 1 ? (row[0] ?? []) : [])),
    ...filled.flatMap((row) => row.at(-1) ?? []),
  ];
}
