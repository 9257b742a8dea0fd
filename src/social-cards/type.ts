// Sets words in the register's own fonts, so that a preview image is the same on every machine, whatever fonts it has. A letter is drawn once for each size and place within a pixel.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import sharp from 'sharp';
import { breakLines } from '../text/line-breaks.ts';

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

/** A letter as pixels. */
interface Drawn {
  width: number;
  /** How much of each pixel it covers, 0–255, row by row. */
  coverage: Uint8Array;
}

/** A letter in its line: how many pixels its box stands right of the line's beginning, and below its baseline (above it is negative). */
export interface SetLetter extends Drawn {
  left: number;
  top: number;
}

/** A box holds what reaches beyond a letter's own width, the marks above capitals and what hangs below, in sizes of the type. */
const BOX = { aside: 0.25, above: 1.3, below: 0.45 };
/** Letters begin at quarters of a pixel: closer, nobody sees that a line is not set as one. */
const PHASES = 4;

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const fonts = new Map<Face, Font[]>();
const drawn = new Map<string, Promise<Drawn>>();

/** The subsets of a face: what the first lacks stands in the second. */
function getFonts(face: Face): Font[] {
  const [name, weight] = FACES[face];
  const open = (subset: string) =>
    create(readFileSync(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`))) as Font;
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

/** In pixels, from the font itself: a card shows no other font. */
function getTextWidth(text: string, face: Face, size: number): number {
  return place(text, face).reduce((sum, { advance }) => sum + advance * size, 0);
}

/** Sizes and widths in pixels. */
export function wrapText(text: string, face: Face, size: number, width: number): string[] {
  return breakLines(text, width, (line) => getTextWidth(line, face, size));
}

/** Takes a line, a face and a size in pixels; gives its letters as pixels, each where it stands. */
export async function setLine(text: string, face: Face, size: number): Promise<SetLetter[]> {
  let at = 0;
  const letters: Promise<SetLetter>[] = [];
  for (const placed of place(text, face)) {
    const phase = Math.round(at * PHASES);
    const [left, top] = [Math.floor(phase / PHASES) - Math.round(BOX.aside * size), -Math.round(BOX.above * size)];
    letters.push(draw(placed, size, (phase % PHASES) / PHASES).then((letter) => ({ ...letter, left, top })));
    at += placed.advance * size;
  }
  return Promise.all(letters);
}

function draw({ font, id, path, advance }: Placed, size: number, phase: number): Promise<Drawn> {
  const key = `${font.postscriptName}/${font.numGlyphs}/${id}/${size}/${phase}`;
  const known = drawn.get(key) ?? drawOutline(path(), size / font.unitsPerEm, size, advance, phase);
  drawn.set(key, known);
  return known;
}

async function drawOutline(
  outline: string,
  scale: number,
  size: number,
  advance: number,
  phase: number,
): Promise<Drawn> {
  const [aside, above, below] = [BOX.aside, BOX.above, BOX.below].map((share) => Math.round(share * size)) as [
    number,
    number,
    number,
  ];
  const [width, height] = [Math.ceil(advance * size) + 1 + 2 * aside, above + below];
  if (outline === '') return { width, coverage: new Uint8Array() };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path transform="translate(${aside + phase} ${above}) scale(${scale} ${-scale})" d="${outline}"/></svg>`;
  const coverage = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  return { width, coverage: new Uint8Array(coverage) };
}
