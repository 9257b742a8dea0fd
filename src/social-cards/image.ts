// A card as a PNG of 1200 × 630 pixels: paper, the margin line, and the two typefaces. Colours are those of the light
// scheme in styles/tokens.css.

import { converter, interpolate, parse } from 'culori';
import type { Mark } from '../facts/finding.ts';
import tokens from '../styles/tokens.css?raw';
import type { Card } from './card.ts';
import { encodePng } from './png.ts';
import { type Face, setLine, wrapText } from './type.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 152;
const TEXT_WIDTH = WIDTH - LEFT - 72;

/** Sizes of the title in pixels, each with the number of lines that it may take. The first that fits is taken. */
const TITLE_SIZES = [
  [76, 2],
  [60, 3],
  [48, 4],
  [38, 5],
] as const;

/** The same above a row of marks, which takes room of its own. */
const MARKED_SIZES = [
  [64, 2],
  [52, 3],
  [44, 4],
  [38, 5],
] as const;
const MARKS_TOP = 466;
const MARK_RADIUS = 15;
const CORE_RADIUS = 6;
const RING_WIDTH = 3;

/**
 * Each colour of words takes some steps from paper to full: with paper and margin line they fill a palette of sixteen.
 */
const INKS = ['ink', 'soft', 'purple'] as const;
type Ink = (typeof INKS)[number];
const STEPS_PER_INK = 4;
const PALETTE = [
  getColour('paper'),
  getColour('lacquer'),
  ...INKS.flatMap((ink) =>
    Array.from({ length: STEPS_PER_INK }, (_, step) => getColour(ink, (step + 1) / STEPS_PER_INK)),
  ),
];

/** The same words make the same bytes. */
export async function renderCard(
  { kicker, title, voice, sentence, marks = [] }: Card,
  register: string,
): Promise<Buffer> {
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row++) pixels.fill(1, row * WIDTH + LEFT - 48, row * WIDTH + LEFT - 40);
  const draw = (text: string, face: Face, size: number, baseline: number, ink: Ink) =>
    drawLine(pixels, text, face, size, Math.round(baseline), ink);
  const face: Face = voice === 'state' ? 'state' : 'bold';
  const sizes = marks.length > 0 ? MARKED_SIZES : TITLE_SIZES;
  const [size, maxLines] = sizes.find(([each, lines]) => wrapText(title, face, each, TEXT_WIDTH).length <= lines) ??
    sizes[sizes.length - 1] ?? [38, 5];
  const lines = cutLines(wrapText(title, face, size, TEXT_WIDTH), maxLines);
  const top = (marks.length > 0 ? 136 : 170) + size;
  const end = top + lines.length * size * 1.25;
  await draw(kicker, 'ours', 32, marks.length > 0 ? 96 : 122, 'soft');
  for (const [index, line] of lines.entries()) await draw(line, face, size, top + index * size * 1.25, 'ink');
  const maxSentence = marks.length === 0 ? 3 : end > 400 ? 0 : 1;
  for (const [index, line] of maxSentence === 0
    ? []
    : cutLines(wrapText(sentence, 'ours', 32, TEXT_WIDTH), maxSentence).entries())
    await draw(line, 'ours', 32, end + 12 + index * 44, 'soft');
  for (const [index, { label, mark, says }] of marks.entries()) {
    const left = LEFT + (index * TEXT_WIDTH) / marks.length;
    drawMark(pixels, mark, left + MARK_RADIUS, MARKS_TOP - 10);
    await drawLine(pixels, label, 'bold', 27, MARKS_TOP, 'ink', Math.round(left) + 2 * MARK_RADIUS + 10 - LEFT);
    await drawLine(pixels, says, 'ours', 26, MARKS_TOP + 40, 'soft', Math.round(left) + 2 * MARK_RADIUS + 10 - LEFT);
  }
  await draw(register, 'bold', 30, HEIGHT - 48, 'purple');
  return encodePng(pixels, WIDTH, HEIGHT, PALETTE);
}

/** A disc, half disc, ring with a core, ring or broken ring, as on the pages, with soft edges. */
function drawMark(pixels: Uint8Array, mark: Mark, centreX: number, centreY: number): void {
  const ink: Ink = mark === 'stated' ? 'purple' : 'soft';
  const first = 1 + INKS.indexOf(ink) * STEPS_PER_INK;
  const reach = MARK_RADIUS + 1;
  for (let y = Math.floor(centreY - reach); y <= centreY + reach; y++)
    for (let x = Math.floor(centreX - reach); x <= centreX + reach; x++) {
      const [across, down] = [x - centreX, y - centreY];
      const distance = Math.hypot(across, down);
      const disc = clamp(MARK_RADIUS - distance + 0.5);
      const ring = Math.min(disc, clamp(distance - (MARK_RADIUS - RING_WIDTH) + 0.5));
      const isGap =
        mark === 'not_checked' && Math.floor(((Math.atan2(down, across) + Math.PI) / Math.PI) * 5) % 2 === 0;
      const covered =
        mark === 'stated'
          ? disc
          : mark === 'in_part'
            ? Math.max(ring, across < 0 ? disc : 0)
            : mark === 'whole_plan'
              ? Math.max(ring, clamp(CORE_RADIUS - distance + 0.5))
              : isGap
                ? 0
                : ring;
      const step = Math.round(covered * STEPS_PER_INK);
      if (step > 0) pixels[y * WIDTH + x] = first + step;
    }
}

const clamp = (share: number) => Math.min(Math.max(share, 0), 1);

async function drawLine(
  pixels: Uint8Array,
  text: string,
  face: Face,
  size: number,
  baseline: number,
  ink: Ink,
  indent = 0,
): Promise<void> {
  const first = 1 + INKS.indexOf(ink) * STEPS_PER_INK;
  for (const { left, top, width, coverage } of await setLine(text, face, size)) {
    let at = (baseline + top) * WIDTH + LEFT + indent + left;
    for (let from = 0; from < coverage.length; from += width, at += WIDTH)
      for (let column = 0; column < width; column++) {
        const step = Math.round(((coverage[from + column] as number) / 255) * STEPS_PER_INK);
        // Marks of neighbouring letters may meet: the darker stays.
        if (step > 0) pixels[at + column] = Math.max(pixels[at + column] as number, first + step);
      }
  }
}

/** Marks with an ellipsis what is left out. */
function cutLines(lines: readonly string[], maxLines: number): string[] {
  return lines.length <= maxLines
    ? [...lines]
    : lines.slice(0, maxLines).map((line, index) => (index === maxLines - 1 ? `${line} …` : line));
}

/** A colour of the light scheme mixed into the paper, as red, green and blue (0–255). Throws if tokens.css lacks it. */
function getColour(name: string, share = 1): number[] {
  const [paper, colour] = ['paper', name].map((each) =>
    parse(new RegExp(`--${each}-light:\\s*([^;]+);`).exec(tokens)?.[1] ?? ''),
  );
  if (!paper || !colour) throw new Error(`src/styles/tokens.css holds no colour --${name}-light`);
  const { r, g, b } = converter('rgb')(interpolate([paper, colour], 'rgb')(share));
  return [r, g, b].map((part) => Math.round(Math.min(Math.max(part, 0), 1) * 255));
}
