// A list in one cell of a table: its values joined by " | ", which no value holds.

/** No values make an empty cell. */
export function joinList(values: readonly string[]): string {
  return values.join(' | ');
}

/** No values in an empty or missing cell. */
export function splitList(cell: string | null): string[] {
  return cell ? cell.split(' | ') : [];
}
