// Agency load: how many duties fall on each body of a plan, lead and partner apart.

import { type BarRow, drawBarColumns } from './bars.ts';
import { type Frame, renderPicture } from './svg.ts';

export interface AgencyLoadOptions extends Frame {
  /** The roles, each a column. */
  roles: readonly string[];
  /** One word for each role. On a phone it follows every number, since the heads are soon out of sight. */
  short: readonly string[];
}

/** One bar a role in each row, all on one scale. */
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
