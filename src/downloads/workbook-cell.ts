// One rule for every cell of a workbook, whether the build writes it or the reader's browser. An .xlsx cell of type
// text is never run as a formula, whatever it begins with: only CSV needs an apostrophe.

import type { Cell } from 'write-excel-file/browser';
import type { Column } from '../schema/column.ts';

/** Excel refuses a longer cell. */
export const LONGEST_CELL = 32_767;

/**
 * A text too long for Excel ends in `cut`, which says so. A column of whole days holds true dates. Null and "" stay
 * empty.
 */
export function makeWorkbookCell(
  value: string | number | boolean | null,
  format: Column['format'],
  cut: string,
): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (format === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: value.length > LONGEST_CELL ? value.slice(0, LONGEST_CELL - cut.length) + cut : value, type: String };
}
