// Turns a table into lines: a row of data becomes one line, cells separated by tabs; a table that only sets two columns
// side by side is read column by column.

import { isTwoColumnSign } from '../../src/text/clauses/two-column-words.ts';

/** The paragraphs of each cell of a row; cells that another one spans are empty. */
export type Row = string[][];

export function arrangeTable(rows: readonly Row[]): string[] {
  const cells = rows.flat(2);
  const widest = Math.max(0, ...rows.map((row) => row.filter((cell) => cell.length > 0).length));
  if (widest <= 1) return cells;
  if (widest === 2 && rows.length <= 12 && cells.some(isTwoColumnSign)) return readColumns(rows);
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
  const left = rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.length > 0);
    // Alone in its row, a cell is the left one only if an empty one stands beside it.
    return filled.length > 1 || (row.length > 1 && row[0] === filled[0]) ? (filled[0] ?? []) : [];
  });
  const right = rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.length > 0);
    return filled.length > 1 || !(row.length > 1 && row[0] === filled[0]) ? (filled.at(-1) ?? []) : [];
  });
  return [...left, ...right];
}
