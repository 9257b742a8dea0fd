// What the layout of a file shows of a line.

/**
 * It begins a paragraph, goes on with the line before it, begins a row of a table, or begins the next cell of that row.
 * Missing where only words and widths can tell.
 */
export type Place = 'starts' | 'continues' | 'row' | 'cell';

/** True where the layout says that the line goes on what was begun above it. */
export const isInside = ({ place }: { place?: Place }): boolean => place === 'continues' || place === 'cell';
