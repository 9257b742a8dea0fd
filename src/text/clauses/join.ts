// The one written rule by which the printed lines of a clause become its wording.

import type { SourceLine } from './line.ts';

/** A hyphen that belongs to the word before it: "19/KH-" + "UBND", "số 11-" + "NQ/TW"; not a free-standing dash. */
const GLUED_HYPHEN = /[\p{L}\p{N}/]-$/u;

/**
 * Lines join with a space, but with nothing after a hyphen glued to a letter, digit or slash; runs of blanks become one
 * space. A tab stays: it separates the cells of a table row, and stands before a line that begins the next cell.
 */
export function joinLines(lines: readonly (string | Pick<SourceLine, 'text' | 'place'>)[]): string {
  const parts: string[] = [];
  let before = '';
  for (const line of lines) {
    const { text, place } = typeof line === 'string' ? { text: line.trim() } : line;
    const words = text.replace(/^[^\S\t]+|[^\S\t]+$/g, '').replace(/[^\S\t]+/g, ' ');
    if (words === '') continue;
    if (before !== '' && place === 'cell') parts.push('\t');
    // Tested on the last characters alone: a clause may have a hundred thousand lines.
    else if (before !== '' && !GLUED_HYPHEN.test(before.slice(-3))) parts.push(' ');
    parts.push(words);
    before = words;
  }
  return parts.join('');
}
