// Concreteness: of the promises of each plan, how many name a lead, a date, a number, a place, money. Counted, not
// judged.

import { type BarRow, drawBarColumns, drawBarLines } from './bars.ts';
import { type Frame, renderPicture } from './svg.ts';

export interface ConcretenessOptions extends Frame {
  /** What is counted, in words. */
  measures: readonly string[];
}

/** One bar a measure in each row. One plan alone is drawn large, with a line for each measure. */
export function renderConcreteness(rows: readonly BarRow[], options: ConcretenessOptions): string {
  const isTable = rows.length > 1 && options.shape === 'wide';
  const unlabelled = rows.length === 1 ? rows.map((row) => ({ ...row, label: '' })) : rows;
  const { height, body } = isTable
    ? drawBarColumns(rows, options.measures, 'wide')
    : drawBarLines(unlabelled, options.measures, options.shape);
  return renderPicture(options, height, body);
}
