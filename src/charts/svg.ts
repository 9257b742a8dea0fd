// What all charts share: two widths, a frame with title and description, and text in lines, since SVG breaks none
// itself.

import { breakLines } from '../text/line-breaks.ts';
import { escapeText } from './escape.ts';

/** "narrow" is a drawing of its own for phones, not the wide one made small. */
export type Shape = 'wide' | 'narrow';

/** Units across. The narrow drawing fits a window of 320 px unscaled; the wide one fits a printed page and a tablet. */
export const WIDTHS: Record<Shape, number> = { wide: 736, narrow: 288 };

export interface Frame {
  shape: Shape;
  title: string;
  description: string;
  /** Makes ids unique where one page holds several drawings. */
  id: string;
}

/** Colours are classes, so that the colour scheme of the page, print and greyscale apply. */
export function renderPicture(
  { shape, title, description, id }: Frame,
  height: number,
  body: readonly string[],
  width = WIDTHS[shape],
): string {
  const names = `aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
  return [
    `<svg viewBox="0 0 ${width} ${round(height)}" role="img" ${names} class="chart chart-${shape}">`,
    `<title id="${id}-title">${escapeText(title)}</title><desc id="${id}-desc">${escapeText(description)}</desc>`,
    ...body,
    '</svg>',
  ].join('');
}

export interface TextStyle {
  /** Class names: "strong", "soft", "small". */
  kind?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** Distance between lines, in units. */
export const LINE_HEIGHT = 16;

/** `x` and `y` are the start of the first baseline. */
export function renderText(
  lines: string | readonly string[],
  x: number,
  y: number,
  { kind, anchor }: TextStyle = {},
): string {
  const all = typeof lines === 'string' ? [lines] : lines;
  const look = `${kind ? ` class="${kind}"` : ''}${anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : ''}`;
  const [first = '', ...others] = all;
  const below = others.map((line) => `<tspan x="${round(x)}" dy="${LINE_HEIGHT}">${escapeText(line)}</tspan>`).join('');
  return `<text x="${round(x)}" y="${round(y)}"${look}>${escapeText(first)}${below}</text>`;
}

/**
 * A group that says what the mark means when pointed at. The row of the table with the same number has the same key.
 */
export function renderItem(key: string, says: string, body: string): string {
  return `<g data-key="${escapeText(key)}"><title>${escapeText(says)}</title>${body}</g>`;
}

const NARROW_LETTERS = /[iljtfr.,:;'()|! \u00a0]/;
const WIDE_LETTERS = /[mwMW—…]/;

/**
 * Width in units, rather too large than too small. Only an estimate: a reader's browser may show the picture in a
 * fallback font. Social cards are drawn in our own font, so they measure with it (social-cards/type.ts).
 */
export function estimateTextWidth(text: string, size = 13): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')];
  const width = (letter: string) =>
    NARROW_LETTERS.test(letter) ? 0.34 : WIDE_LETTERS.test(letter) ? 0.9 : letter !== letter.toLowerCase() ? 0.7 : 0.59;
  return size * letters.reduce((sum, letter) => sum + width(letter), 0);
}

/** Breaks between words. What needs more lines than `maxLines` is cut and ends in "…". */
export function wrapText(text: string, width: number, size = 13, maxLines = 6): string[] {
  const lines = breakLines(text, width, (line) => estimateTextWidth(line, size));
  joinLast(lines, width, size);
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1]} …`];
}

/**
 * A short word alone on the last line looks lost: the word before joins it, unless that follows a number or ends with a
 * colon.
 */
function joinLast(lines: string[], width: number, size: number): void {
  const [before = '', last = ''] = lines.slice(-2);
  const [count = '', joined = ''] = before.split(' ').slice(-2);
  const isLost = lines.length > 1 && last.length < 8 && !/[ \d]/.test(last);
  if (!isLost || before.split(' ').length < 3 || /\d$/.test(count) || joined.endsWith(':')) return;
  const together = `${joined} ${last}`;
  if (estimateTextWidth(together, size) <= width) lines.splice(-2, 2, before.slice(0, -joined.length - 1), together);
}

/** To one decimal: more would add bytes and nothing to see. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
