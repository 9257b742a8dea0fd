// What all pictures share: two widths, a frame with title and description, and text that breaks into lines. SVG has no line breaks of its own.

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

/** Takes a frame, the height in units and the body as SVG; gives the picture. Colours are classes, so that the page's scheme, print and greyscale apply. */
export function renderPicture(
  { shape, title, description, id }: Frame,
  height: number,
  body: readonly string[],
  width = WIDTHS[shape],
): string {
  return [
    `<svg viewBox="0 0 ${width} ${round(height)}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" class="chart chart-${shape}">`,
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
export const LINE = 16;

/** Takes lines, the place of the first one's baseline and a style; gives SVG text. */
export function renderText(
  lines: string | readonly string[],
  x: number,
  y: number,
  { kind, anchor }: TextStyle = {},
): string {
  const all = typeof lines === 'string' ? [lines] : lines;
  const look = `${kind ? ` class="${kind}"` : ''}${anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : ''}`;
  const [first = '', ...others] = all;
  const below = others.map((line) => `<tspan x="${round(x)}" dy="${LINE}">${escapeText(line)}</tspan>`).join('');
  return `<text x="${round(x)}" y="${round(y)}"${look}>${escapeText(first)}${below}</text>`;
}

/** Takes what a mark says, a key shared with the row of the table that holds the same number, and SVG; gives a group that says it when pointed at. */
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

/** Takes text, the width it may have, its size and the most lines; gives lines broken between words. What does not fit ends in "…". */
export function wrapText(text: string, width: number, size = 13, most = 6): string[] {
  const lines = breakLines(text, width, (line) => estimateTextWidth(line, size));
  joinLast(lines, width, size);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

/** A short word alone on the last line looks lost: the word before joins it, unless a number or a pause belongs there. */
function joinLast(lines: string[], width: number, size: number): void {
  const [before = '', last = ''] = lines.slice(-2);
  const [count = '', joined = ''] = before.split(' ').slice(-2);
  const isLost = lines.length > 1 && last.length < 8 && !/[ \d]/.test(last);
  if (!isLost || before.split(' ').length < 3 || /\d$/.test(count) || joined.endsWith(':')) return;
  const together = `${joined} ${last}`;
  if (estimateTextWidth(together, size) <= width) lines.splice(-2, 2, before.slice(0, -joined.length - 1), together);
}

/** Takes a number of units; gives it to one decimal: more says nothing and weighs. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
