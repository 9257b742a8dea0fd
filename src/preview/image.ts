// A card as a PNG of 1200 × 630 pixels: paper, the margin line, and the two voices. Colours are those of the light scheme in styles/tokens.css.

import { formatHex, parse } from 'culori';
import sharp from 'sharp';
import tokens from '../styles/tokens.css?raw';
import type { Card } from './card.ts';
import { drawLine, type Face, wrap } from './type.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 152;
const ROOM = WIDTH - LEFT - 72;

/** Sizes of the title in pixels, and how many lines it may take; the first that fits is taken. */
const TITLES = [
  [76, 2],
  [60, 3],
  [48, 4],
  [38, 5],
] as const;

/** Takes a card and the name of the register; gives the bytes of its image, the same for the same words. Throws if tokens.css lacks a colour. */
export async function renderPreview(card: Card, register: string): Promise<Buffer> {
  return sharp(Buffer.from(drawCard(card, register)))
    .flatten()
    .png({ palette: true, colours: 32, effort: 1, compressionLevel: 6, dither: 0 })
    .toBuffer();
}

function drawCard({ kicker, title, voice, sentence }: Card, register: string): string {
  const face: Face = voice === 'state' ? 'state' : 'bold';
  const [size, most] = TITLES.find(([each, lines]) => wrap(title, face, each, ROOM).length <= lines) ?? TITLES[TITLES.length - 1] ?? [38, 5];
  const lines = cut(wrap(title, face, size, ROOM), most);
  const top = 170 + size;
  const end = top + lines.length * size * 1.25;
  const below = cut(wrap(sentence, 'ours', 32, ROOM), 3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${getColour('paper')}"/>`,
    `<rect x="${LEFT - 48}" width="8" height="${HEIGHT}" fill="${getColour('lacquer')}"/>`,
    drawLine(kicker, 'ours', 32, [LEFT, 122], getColour('soft')),
    ...lines.map((line, index) => drawLine(line, face, size, [LEFT, Math.round(top + index * size * 1.25)], getColour('ink'))),
    ...below.map((line, index) => drawLine(line, 'ours', 32, [LEFT, Math.round(end + 12 + index * 44)], getColour('soft'))),
    drawLine(register, 'bold', 30, [LEFT, HEIGHT - 48], getColour('purple')),
    '</svg>',
  ].join('');
}

/** What is left out is marked. */
function cut(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : lines.slice(0, most).map((line, index) => (index === most - 1 ? `${line} …` : line));
}

function getColour(name: string): string {
  const colour = formatHex(parse(new RegExp(`--${name}-light:\\s*([^;]+);`).exec(tokens)?.[1] ?? ''));
  if (!colour) throw new Error(`src/styles/tokens.css holds no colour --${name}-light`);
  return colour;
}
