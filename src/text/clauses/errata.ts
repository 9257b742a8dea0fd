// Mends damage of extraction that the text itself proves. Nothing else may change an official text.

import { escapeInvisible, unescapeInvisible } from '../invisible-characters.ts';

export interface Erratum {
  line: number;
  /** As in the source; an invisible character is written out: "⟨U+200B⟩". */
  found: string;
  read: string;
}

export interface ErratumProblem {
  index: number;
  message: string;
}

/**
 * `lines` are in NFC, index 0 is line 1. An erratum is a problem unless its `found` occurs exactly once in its line:
 * otherwise the damage is gone, or the place is ambiguous.
 */
export function applyErrata(
  lines: readonly string[],
  errata: readonly Erratum[],
): { lines: string[]; problems: ErratumProblem[] } {
  const mended = [...lines];
  const problems: ErratumProblem[] = [];
  for (const [index, erratum] of errata.entries()) {
    const line = mended[erratum.line - 1];
    const found = unescapeInvisible(erratum.found).normalize('NFC');
    const times = line === undefined ? 0 : line.split(found).length - 1;
    if (line === undefined || times !== 1) {
      problems.push({ index, message: escapeInvisible(explainMismatch(erratum.line, found, line, times)) });
      continue;
    }
    mended[erratum.line - 1] = line.replace(found, () => erratum.read.normalize('NFC'));
  }
  return { lines: mended, problems };
}

function explainMismatch(number: number, found: string, line: string | undefined, times: number): string {
  if (line === undefined) return `the source has no line ${number}`;
  if (times > 1) return `"${found}" stands ${times} times in line ${number}`;
  return `"${found}" does not stand in line ${number}: "${line.trim()}"`;
}
