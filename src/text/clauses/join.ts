// The one written rule by which the printed lines of a clause become its wording.

/** A hyphen that belongs to the word before it: "19/KH-" + "UBND", "số 11-" + "NQ/TW"; not a free-standing dash. */
const GLUED_HYPHEN = /[\p{L}\p{N}/]-$/u;

/**
 * Lines join with a space, but with nothing after a hyphen glued to a letter, digit or slash; runs of blanks become one
 * space. A tab stays: it separates the cells of a table row.
 */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const line of lines) {
    const words = line.trim().replace(/[^\S\t]+/g, ' ');
    if (words === '') continue;
    // Tested on the last characters alone: a clause may have a hundred thousand lines.
    if (before !== '' && !GLUED_HYPHEN.test(before.slice(-3))) parts.push(' ');
    parts.push(words);
    before = words;
  }
  return parts.join('');
}
