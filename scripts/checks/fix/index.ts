// Mends the form of a file of YAML where that needs no judgement. What a value says is never changed.

import { LineCounter } from 'yaml';
import type { z } from 'zod';
import { parseYaml } from '../../read/yaml-faults.ts';
import { fixBlanks } from './blanks.ts';
import { applyEdits, type Edit } from './edit.ts';
import { fixIndentation } from './indentation.ts';
import { fixLineEnds } from './line-ends.ts';
import { fixListOrder } from './list-order.ts';
import { fixQuotes } from './quotes.ts';

export interface Mend {
  line: number;
  what: string;
}

/** A file whose YAML is broken has its line ends, tabs and blanks mended, and nothing else. */
export function fixText(text: string, schema: z.ZodType): { text: string; mends: Mend[] } {
  const mends: Mend[] = [];
  const apply = (before: string, edits: readonly Edit[]): string => {
    const lineOf = (start: number) => before.slice(0, start).split('\n').length;
    mends.push(...edits.map(({ start, what }) => ({ line: lineOf(start), what })));
    return applyEdits(before, edits);
  };
  const clean = [fixLineEnds, fixIndentation, fixBlanks].reduce((before, fix) => apply(before, fix(before)), text);
  const { document, faults } = parseYaml(clean, new LineCounter());
  if (faults.length > 0) return { text: clean, mends };
  const fixed = apply(clean, [...fixQuotes(document, schema), ...fixListOrder(document, clean)]);
  return { text: fixed, mends: mends.sort((a, b) => a.line - b.line) };
}
