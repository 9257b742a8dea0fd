// How large an official text may be. Real ones have a few hundred lines; a far larger file is not a plan, and parsing
// it would exhaust memory.

import type { Issue } from './issue.ts';

const MAX_SOURCE_LINES = 200_000;
/** In characters. The longest paragraph known has some 3,000. */
const MAX_LINE_LENGTH = 20_000;

/** Null if the text is not too large. */
export function findExcess(file: string, text: string): Issue | null {
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const end = text.indexOf('\n', start);
    const length = (end === -1 ? text.length : end) - start;
    if (length > MAX_LINE_LENGTH)
      return explain(
        file,
        line,
        `this line has ${length} characters; no line of an official text has more than ${MAX_LINE_LENGTH}`,
      );
    if (line > MAX_SOURCE_LINES)
      return explain(file, line, `an official text has no more than ${MAX_SOURCE_LINES} lines`);
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
