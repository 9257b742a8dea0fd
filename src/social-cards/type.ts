// Sets words in our own fonts, so that a card is the same on every machine. A letter is drawn once for each size and
// position within a pixel.

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

/** A glyph, its advance in multiples of the type size. */
interface Glyph {
  font: Font;
  id: number;
  path: () => string;
  advance: number;
}

interface LetterImage {
  width: number;
  /** How much of each pixel it covers, 0–255, row by row. */
  coverage: Uint8Array;
}

/** `left` of its box from the start of the line, `top` from the baseline (negative is above), in pixels. */
export interface PlacedLetter extends LetterImage {
  left: number;
  top: number;
}

/**
 * What a box adds to the width of a letter: overhang, marks above capitals and descenders, in multiples of the type
 * size.
 */
const BOX = { aside: 0.25, above: 1.3, below: 0.45 };
/** Letters begin at quarters of a pixel: finer steps cannot be seen. */
const STEPS_PER_PIXEL = 4;

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const fonts = new Map<Face, Font[]>();
const images = new Map<string, Promise<LetterImage>>();

/** Subsets of a face: what the first one lacks is in the second. */
function getFonts(face: Face): Font[] {
  const [name, weight] = FACES[face];
  const open = (subset: string) =>
    create(readFileSync(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`))) as Font;
  const own = fonts.get(face) ?? ['latin', 'vietnamese'].map(open);
  fonts.set(face, own);
  return own;
}

function getGlyphs(text: string, face: Face): Glyph[] {
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
  return getGlyphs(text, face).reduce((sum, { advance }) => sum + advance * size, 0);
}

/** Sizes and widths in pixels. */
export function wrapText(text: string, face: Face, size: number, width: number): string[] {
  return breakLines(text, width, (line) => getTextWidth(line, face, size));
}

/** A line as the outlines of its letters, for an SVG that no reader's font may change. */
export function outlineText(
  text: string,
  face: Face,
  size: number,
  { x, y, anchor }: { x: number; y: number; anchor?: string | undefined },
): string {
  // Our fonts have no arrow.
  const written = text.replaceAll('→', '›');
  const width = getTextWidth(written, face, size);
  let at = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return getGlyphs(written, face)
    .map(({ font, path, advance }) => {
      const scale = size / font.unitsPerEm;
      const from = at;
      at += advance * size;
      const outline = path();
      return outline === ''
        ? ''
        : `<path transform="translate(${from.toFixed(2)} ${y}) scale(${scale} ${-scale})" d="${outline}"/>`;
    })
    .join('');
}

/** `size` is in pixels. */
export async function setLine(text: string, face: Face, size: number): Promise<PlacedLetter[]> {
  let at = 0;
  const letters: Promise<PlacedLetter>[] = [];
  for (const own of getGlyphs(text, face)) {
    const phase = Math.round(at * STEPS_PER_PIXEL);
    const [left, top] = [
      Math.floor(phase / STEPS_PER_PIXEL) - Math.round(BOX.aside * size),
      -Math.round(BOX.above * size),
    ];
    letters.push(
      draw(own, size, (phase % STEPS_PER_PIXEL) / STEPS_PER_PIXEL).then((letter) => ({ ...letter, left, top })),
    );
    at += own.advance * size;
  }
  return Promise.all(letters);
}

function draw({ font, id, path, advance }: Glyph, size: number, phase: number): Promise<LetterImage> {
  const key = `${font.postscriptName}/${font.numGlyphs}/${id}/${size}/${phase}`;
  const known = images.get(key) ?? drawOutline(path(), size / font.unitsPerEm, size, advance, phase);
  images.set(key, known);
  return known;
}

async function drawOutline(
  outline: string,
  scale: number,
  size: number,
  advance: number,
  phase: number,
): Promise<LetterImage> {
  const [aside, above, below] = [BOX.aside, BOX.above, BOX.below].map((share) => Math.round(share * size)) as [
    number,
    number,
    number,
  ];
  const [width, height] = [Math.ceil(advance * size) + 1 + 2 * aside, above + below];
  if (outline === '') return { width, coverage: new Uint8Array() };
  const transform = `translate(${aside + phase} ${above}) scale(${scale} ${-scale})`;
  const path = `<path transform="${transform}" d="${outline}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${path}</svg>`;
  const coverage = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  return { width, coverage: new Uint8Array(coverage) };
}
