// How large an official text may be. Real ones hold a few hundred lines; what is far beyond is some other file, and would only exhaust the program.

import type { Issue } from './issue.ts';

const MOST_LINES = 200_000;
/** The longest paragraph known is of some 3,000 characters. */
const LONGEST_LINE = 20_000;

/** Takes the name of a source and its text; gives the issue that keeps it from being read, or null. */
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
