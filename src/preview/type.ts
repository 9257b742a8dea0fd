// Sets words in the register's own fonts as outlines, so that a preview image is the same on every machine, whatever fonts it has.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

const FACES = {
  ours: ['be-vietnam-pro', 400],
  bold: ['be-vietnam-pro', 600],
  state: ['source-serif-4', 400],
} as const;

export type Face = keyof typeof FACES;

/** A glyph where it stands, in units of its font. */
interface Placed {
  font: Font;
  id: number;
  path: () => string;
  advance: number;
}

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const fonts = new Map<Face, Font[]>();
const outlines = new Map<string, string>();

/** The subsets of a face: what the first lacks stands in the second. */
function getFonts(face: Face): Font[] {
  const [name, weight] = FACES[face];
  const open = (subset: string) => create(readFileSync(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`))) as Font;
  const own = fonts.get(face) ?? ['latin', 'vietnamese'].map(open);
  fonts.set(face, own);
  return own;
}

function place(text: string, face: Face): Placed[] {
  const subsets = getFonts(face);
  return [...text.normalize('NFC')].map((letter) => {
    const point = letter.codePointAt(0) as number;
    const found = subsets.findIndex((font) => font.hasGlyphForCodePoint(point));
    const font = subsets[Math.max(found, 0)] as Font;
    const glyph = font.glyphForCodePoint(found < 0 ? 0x20 : point);
    return { font, id: glyph.id, path: () => glyph.path.toSVG(), advance: glyph.advanceWidth / font.unitsPerEm };
  });
}

/** Takes words, a face and a size in pixels; gives how wide they are. */
export function measure(text: string, face: Face, size: number): number {
  return place(text, face).reduce((sum, { advance }) => sum + advance * size, 0);
}

/** Takes words, a face, a size and a width in pixels; gives them as lines no wider, as long as no word is. */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, face, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Takes a line, a face, a size, the point where it begins and a colour; gives it as SVG. */
export function drawLine(text: string, face: Face, size: number, [x, y]: readonly [number, number], colour: string): string {
  let at = x;
  const glyphs = place(text, face).map(({ font, id, path, advance }) => {
    const key = `${font.postscriptName}/${font.numGlyphs}/${id}`;
    const outline = outlines.get(key) ?? path();
    outlines.set(key, outline);
    const scale = size / font.unitsPerEm;
    const drawn = `<path transform="translate(${at.toFixed(2)} ${y}) scale(${scale} ${-scale})" d="${outline}"/>`;
    at += advance * size;
    return outline === '' ? '' : drawn;
  });
  return `<g fill="${colour}">${glyphs.join('')}</g>`;
}
