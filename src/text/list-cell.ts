// A list in one cell of a table: its values joined by " | ", which no value holds.

/** Takes values; gives the text of the cell, "" for none. */
export function joinList(values: readonly string[]): string {
  return values.join(' | ');
}

/** Takes the text of a cell; gives its values, none for an empty cell or none at all. */
export function splitList(cell: string | null): string[] {
  return cell ? cell.split(' | ') : [];
}
