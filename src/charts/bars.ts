// Bars from a common line, each with its number in figures: greyscale and a ruler are enough to read them.

import { scaleLinear } from 'd3';
import { estimateTextWidth, LINE_HEIGHT, renderItem, renderText, round, type Shape, WIDTHS, wrapText } from './svg.ts';

export interface Bar {
  value: number;
  /** The value of a bar of full length. */
  of: number;
  /** True if the bar is a share of a whole, which is drawn behind it. */
  isShare: boolean;
  /** The number as people read it: "12/59". */
  text: string;
  /** What it says in a sentence. */
  says: string;
}

export interface BarRow {
  key: string;
  label: string;
  /** One bar a measure, in the order of the measures. */
  bars: readonly Bar[];
}

export interface Drawing {
  height: number;
  body: string[];
}

const BAR_HEIGHT = 8;
/** The shortest bar of a number that is not 0, so that it can be seen. */
const MIN_BAR_LENGTH = 2;
/** Labels beside their bars take the room that they need, within these widths. */
const LABEL_WIDTH = { min: 130, max: 240 } as const;

function renderBar(bar: Bar, x: number, y: number, width: number): string {
  const length = scaleLinear([0, Math.max(bar.of, 1)], [0, width]);
  const renderBox = (look: string, across: number) =>
    `<rect class="${look}" x="${round(x)}" y="${round(y)}" width="${round(across)}" height="${BAR_HEIGHT}"/>`;
  const filled = bar.value === 0 ? '' : renderBox('mark', Math.max(length(bar.value), MIN_BAR_LENGTH));
  return bar.isShare ? renderBox('track', width) + filled : filled;
}

/**
 * Rows down, measures across. A measure is the name of what its bars count; "" for no head. On a phone the label is
 * above its bars.
 */
export function drawBarColumns(rows: readonly BarRow[], measures: readonly string[], shape: Shape): Drawing {
  const longest = Math.max(...rows.map(({ label }) => estimateTextWidth(label)));
  const left = shape === 'wide' ? Math.min(Math.max(longest + 16, LABEL_WIDTH.min), LABEL_WIDTH.max) : 0;
  const column = (WIDTHS[shape] - left) / measures.length;
  const heads = measures.map((measure) => wrapText(measure, column - 10, 12));
  const hasHeads = measures.some(Boolean);
  const top = hasHeads ? Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 8 : 1;
  const body = (hasHeads ? heads : []).map((lines, index) =>
    renderText(lines, left + index * column, 12, { kind: 'soft' }),
  );
  let y = top;
  for (const { key, label, bars } of rows) {
    const lines = wrapText(label, shape === 'wide' ? left - 16 : WIDTHS.narrow, 13, 3);
    const above = shape === 'wide' ? 0 : lines.length * LINE_HEIGHT + 5;
    const height = Math.max(shape === 'wide' ? lines.length * LINE_HEIGHT + 10 : 0, above + 40);
    // The label says what its bars say: who points at the name means them all. Whose they are is said once.
    const [first = '', ...others] = bars.map(({ says }) => says);
    const [owner = ''] = /^.*?, /.exec(first) ?? [];
    const all = [first, ...others.map((says) => (says.startsWith(owner) ? says.slice(owner.length) : says))].join('; ');
    body.push(`<path class="line" d="M0 ${y}H${WIDTHS[shape]}"/>`, renderItem(key, all, renderText(lines, 0, y + 18)));
    for (const [index, bar] of bars.entries()) {
      const x = left + index * column;
      body.push(
        renderItem(
          `${key}/${index}`,
          bar.says,
          renderText(bar.text, x, y + above + 18, bar.value === 0 ? { kind: 'faint' } : {}) +
            renderBar(bar, x, y + above + 24, column - 14),
        ),
      );
    }
    y += height;
  }
  return { height: y + 2, body };
}

/** One line a bar. Rows without a label get no heading. */
export function drawBarLines(rows: readonly BarRow[], measures: readonly string[], shape: Shape): Drawing {
  const width = WIDTHS[shape];
  const [left, right] = shape === 'wide' ? [270, 64] : [0, 0];
  const body: string[] = [];
  let y = 0;
  for (const { key, label, bars } of rows) {
    if (label !== '') body.push(renderText(label, 0, y + 16, { kind: 'strong' }));
    y += label === '' ? 0 : 24;
    for (const [index, bar] of bars.entries()) {
      const name = measures[index] ?? '';
      const drawn =
        shape === 'wide'
          ? renderText(name, 0, y + 15) +
            renderBar(bar, left, y + 6, width - left - right) +
            renderText(bar.text, width, y + 15, { anchor: 'end' })
          : renderText(name, 0, y + 14) +
            renderText(bar.text, width, y + 14, { anchor: 'end' }) +
            renderBar(bar, 0, y + 20, width);
      body.push(renderItem(`${key}/${index}`, bar.says, drawn));
      y += shape === 'wide' ? 26 : 36;
    }
    y += label === '' ? 0 : 12;
  }
  return { height: y, body };
}
