// Theme × plan: how many commitments each plan has under each theme; a blank means that the plan holds nothing of the theme. Pure: rows and options in, SVG out.

import { max, scaleLinear } from 'd3';
import { type Frame, LINE, renderItem, renderPicture, renderText, round, WIDTHS, wrapText } from './svg.ts';

export interface MatrixRow {
  key: string;
  label: string;
  /** One cell a plan; null where the plan holds nothing of the theme. */
  cells: readonly ({ value: number; says: string } | null)[];
}

export interface ThemeMatrixOptions extends Frame {
  plans: readonly string[];
}

const ROW = { wide: 30, narrow: 46 } as const;
/** How many plans fit side by side on a phone; more make a second panel. */
const PANEL = 5;

/** Takes themes with their cells; gives an SVG string. The figure stands in each cell, so its shade is never needed to read it. */
export function renderThemeMatrix(rows: readonly MatrixRow[], options: ThemeMatrixOptions): string {
  const { shape, plans } = options;
  const most = max(rows, ({ cells }) => max(cells, (cell) => cell?.value)) ?? 0;
  const shade = scaleLinear([0, Math.max(most, 1)], [0.1, 0.4]);
  const starts = shape === 'wide' ? [0] : plans.map((_, index) => index).filter((index) => index % PANEL === 0);
  const body: string[] = [];
  let y = 0;
  for (const start of starts) {
    const end = shape === 'wide' ? plans.length : Math.min(start + PANEL, plans.length);
    const panel = drawPanel(rows, options, { start, end, y }, shade);
    body.push(...panel.body);
    y = panel.y + 16;
  }
  return renderPicture(options, y - 14, body);
}

function drawPanel(
  rows: readonly MatrixRow[],
  { shape, plans }: ThemeMatrixOptions,
  { start, end, y: from }: { start: number; end: number; y: number },
  shade: (value: number) => number,
): { body: string[]; y: number } {
  const left = shape === 'wide' ? 266 : 0;
  const column = Math.min((WIDTHS[shape] - left) / (shape === 'wide' ? plans.length : PANEL), 110);
  const heads = plans.slice(start, end).map((plan) => wrapText(plan, column - 4, 12));
  const top = from + Math.max(...heads.map(({ length }) => length)) * LINE + 6;
  const body = heads.map((lines, index) =>
    renderText(lines, left + (index + 0.5) * column, from + 12, { kind: 'soft', anchor: 'middle' }),
  );
  for (const [index, { key, label, cells }] of rows.entries()) {
    const y = top + index * ROW[shape];
    const isWide = shape === 'wide';
    body.push(
      `<path class="line" d="M0 ${y}H${WIDTHS[shape]}"/>`,
      renderText(label, 0, y + (isWide ? 20 : 15), isWide ? {} : { kind: 'soft' }),
    );
    for (const [place, cell] of cells.slice(start, end).entries()) {
      if (!cell) continue;
      const x = left + place * column;
      const [cellTop, height] = isWide ? [y + 3, ROW.wide - 6] : [y + 20, 24];
      const box = `<rect class="shade" x="${round(x + 2)}" y="${cellTop}" width="${round(column - 4)}" height="${height}" fill-opacity="${shade(cell.value).toFixed(2)}"/>`;
      body.push(
        renderItem(
          `${key}/${start + place}`,
          cell.says,
          box + renderText(String(cell.value), x + column / 2, cellTop + height - 7, { anchor: 'middle' }),
        ),
      );
    }
  }
  return { body, y: top + rows.length * ROW[shape] };
}
