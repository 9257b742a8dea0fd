// Theme × plan: how many commitments each plan has under each theme; blank where the plan holds nothing of the theme.

import { max, scaleLinear } from 'd3';
import { type Frame, LINE_HEIGHT, renderItem, renderPicture, renderText, round, WIDTHS, wrapText } from './svg.ts';

export interface MatrixRow {
  key: string;
  label: string;
  /** One cell a plan; null where the plan holds nothing of the theme. */
  cells: readonly ({ value: number; says: string } | null)[];
}

export interface ThemeMatrixOptions extends Frame {
  plans: readonly string[];
}

const ROW_HEIGHT = { wide: 30, narrow: 46 } as const;
/** Plans side by side on a phone; more begin another panel. */
const PLANS_PER_PANEL = 5;

/** Each cell has its figure, so the shade is never needed to read it. */
export function renderThemeMatrix(rows: readonly MatrixRow[], options: ThemeMatrixOptions): string {
  const { shape, plans } = options;
  const most = max(rows, ({ cells }) => max(cells, (cell) => cell?.value)) ?? 0;
  const shade = scaleLinear([0, Math.max(most, 1)], [0.1, 0.4]);
  const starts =
    shape === 'wide' ? [0] : plans.map((_, index) => index).filter((index) => index % PLANS_PER_PANEL === 0);
  const body: string[] = [];
  let y = 0;
  for (const start of starts) {
    const end = shape === 'wide' ? plans.length : Math.min(start + PLANS_PER_PANEL, plans.length);
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
  const column = Math.min((WIDTHS[shape] - left) / (shape === 'wide' ? plans.length : PLANS_PER_PANEL), 110);
  const heads = plans.slice(start, end).map((plan) => wrapText(plan, column - 4, 12));
  const top = from + Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 6;
  const body = heads.map((lines, index) =>
    renderText(lines, left + (index + 0.5) * column, from + 12, { kind: 'soft', anchor: 'middle' }),
  );
  for (const [line, { key, label, cells }] of rows.entries()) {
    const y = top + line * ROW_HEIGHT[shape];
    const isWide = shape === 'wide';
    body.push(
      `<path class="line" d="M0 ${y}H${WIDTHS[shape]}"/>`,
      renderText(label, 0, y + (isWide ? 20 : 15), isWide ? {} : { kind: 'soft' }),
    );
    for (const [index, cell] of cells.slice(start, end).entries()) {
      if (!cell) continue;
      const x = left + index * column;
      const [cellTop, height] = isWide ? [y + 3, ROW_HEIGHT.wide - 6] : [y + 20, 24];
      const place = `x="${round(x + 2)}" y="${cellTop}" width="${round(column - 4)}" height="${height}"`;
      const box = `<rect class="shade" ${place} fill-opacity="${shade(cell.value).toFixed(2)}"/>`;
      body.push(
        renderItem(
          `${key}/${start + index}`,
          cell.says,
          box + renderText(String(cell.value), x + column / 2, cellTop + height - 7, { anchor: 'middle' }),
        ),
      );
    }
  }
  return { body, y: top + rows.length * ROW_HEIGHT[shape] };
}
