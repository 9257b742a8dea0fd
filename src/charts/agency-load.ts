// Agency load: how many duties fall on each body of a plan, lead and partner apart. Pure: rows and options in, SVG out.

import { type BarRow, drawBarColumns } from './bars.ts';
import { type Frame, renderPicture } from './svg.ts';

export interface AgencyLoadOptions extends Frame {
  /** The roles, each a column. */
  roles: readonly string[];
  /** The same in a word each: on a phone they stand with every number, since the heads are soon out of sight. */
  short: readonly string[];
}

/** Takes bodies with one bar a role, all on one scale; gives an SVG string. */
export function renderAgencyLoad(rows: readonly BarRow[], options: AgencyLoadOptions): string {
  const isWide = options.shape === 'wide';
  const named = rows.map((row) => ({
    ...row,
    bars: row.bars.map((bar, index) => ({ ...bar, text: `${bar.text} ${options.short[index]}` })),
  }));
  const { height, body } = drawBarColumns(
    isWide ? rows : named,
    isWide ? options.roles : options.roles.map(() => ''),
    options.shape,
  );
  return renderPicture(options, height, body);
}
