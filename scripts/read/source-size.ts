// How large an official text may be. Real ones have a few hundred lines; a far larger file is not a plan, and parsing
// it would exhaust memory.

import type { Issue } from './issue.ts';

const MOST_LINES = 200_000;
/** In characters. The longest paragraph known has some 3,000. */
const LONGEST_LINE = 20_000;

/** Null if the text is not too large. */
export function findExcess(file: string, text: string): Issue | null {
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const end = text.indexOf('\n', start);
    const length = (end === -1 ? text.length : end) - start;
    if (length > LONGEST_LINE)
      return explain(
        file,
        line,
        `this line has ${length} characters; no line of an official text has more than ${LONGEST_LINE}`,
      );
    if (line > MOST_LINES) return explain(file, line, `an official text has no more than ${MOST_LINES} lines`);
    if (end === -1) return null;
    start = end + 1;
  }
  return null;
}

function explain(file: string, line: number, message: string): Issue {
  return {
    file,
    line,
    column: 1,
    path: '',
    message,
    tip: 'is this the text of a plan? Take it from the document again, a paragraph a line',
  };
}
