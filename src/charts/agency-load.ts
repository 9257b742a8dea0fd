// Agency load: how many duties fall on each body of a plan, lead and partner apart. Pure: rows and options in, SVG out.

import { type BarRow, drawBarColumns } from './bars.ts';
import { type Frame, renderPicture } from './svg.ts';

export interface AgencyLoadOptions extends Frame {
  /** The roles, each a column. */
  roles: readonly string[];
}

/** Takes bodies with one bar a role, all on one scale; gives an SVG string. */
export function renderAgencyLoad(rows: readonly BarRow[], options: AgencyLoadOptions): string {
  const { height, body } = drawBarColumns(rows, options.roles, options.shape);
  return renderPicture(options, height, body);
}
