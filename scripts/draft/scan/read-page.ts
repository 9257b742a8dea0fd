// Reads one page of a scan: lines of words with their places, as a PDF page with a text layer gives them.

import type { PdfLine, Piece } from '../pdf-columns.ts';
import { FAST, findInkLevel, LONG_SIDE, openImage, type Page, type PageImage } from './page-image.ts';
import type { RecognisedLine, Recogniser } from './recognise.ts';
import { type Box, type Cell, type RuledTable, takeRulings } from './rulings.ts';
import { findUnread } from './unread.ts';

export interface PageReading {
  /** From the top of the page. */
  lines: PdfLine[];
  /** The mean of its words, by their length; 0 where there are none. */
  confidence: number;
  unread: Box[];
}

/** Points of print in a point of the picture, as a long side of A4 is 11.69 inches. */
const SCALE = (11.69 * 72) / LONG_SIDE;
/** Of words that were seen at the second look only. */
const MIN_LONE_CONFIDENCE = 60;
/** Paper around a cell that is read by itself: the engine wants some. */
const MARGIN = 16;

export async function readPage({ image }: Page, number: number, recogniser: Recogniser): Promise<PageReading> {
  const inkLevel = findInkLevel(image);
  const ruled: PageImage = { ...image, grey: image.grey.slice() };
  const tables = takeRulings(ruled, inkLevel);
  const unruled: PageImage = { ...ruled, grey: ruled.grey.slice() };
  for (const table of tables) blank(unruled, table);
  const read = await recogniser.read(await encode(unruled), 'page');
  const found: RecognisedLine[] = [...read];
  const rows: PdfLine[] = [];
  for (const table of tables) {
    const cells = new Map<Cell, RecognisedLine[]>();
    for (const cell of table.cells) {
      const lines = await readBox(ruled, cell, recogniser);
      cells.set(cell, lines);
      found.push(...lines);
    }
    rows.push(...makeRows(table, cells, image, number));
  }
  // The engine passes over words that stand alone: they are shown to it once more.
  const unread: Box[] = [];
  for (const box of findUnread(ruled, inkLevel, found)) {
    const lines = tables.some((table) => isWithin(box, table)) ? [] : await readBox(ruled, box, recogniser);
    const words = lines.flatMap((line) => line.words);
    if (words.length === 0 || words.some(({ confidence }) => confidence < MIN_LONE_CONFIDENCE)) unread.push(box);
    else read.push(...lines);
  }
  const text = groupLines(read.flatMap((line) => makePieces(line, image, number)));
  const words = found.flatMap((line) => line.words);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return {
    lines: [...text, ...rows].sort((a, b) => b.y - a.y),
    confidence:
      letters === 0
        ? 0
        : words.reduce((sum, { text: { length }, confidence }) => sum + length * confidence, 0) / letters,
    unread,
  };
}

const isWithin = (box: Box, { x0, x1, y0, y1 }: Box): boolean =>
  box.x1 > x0 && box.x0 < x1 && box.y1 > y0 && box.y0 < y1;

const encode = (image: PageImage) => openImage(image).png(FAST).toBuffer();

function blank({ width, height, grey }: PageImage, { x0, y0, x1, y1 }: Box): void {
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, Math.ceil(y1)); y++)
    grey.fill(255, y * width + Math.max(0, Math.floor(x0)), y * width + Math.min(width, Math.ceil(x1)));
}

/** The places of words are those on the page. */
async function readBox(image: PageImage, box: Box, recogniser: Recogniser): Promise<RecognisedLine[]> {
  const left = Math.max(0, Math.floor(box.x0));
  const top = Math.max(0, Math.floor(box.y0));
  const width = Math.min(image.width, Math.ceil(box.x1)) - left;
  const height = Math.min(image.height, Math.ceil(box.y1)) - top;
  if (width < 8 || height < 8) return [];
  const part = openImage(image).extract({ left, top, width, height });
  const { data } = await part.clone().raw().toBuffer({ resolveWithObject: true });
  if (!hasInk(data)) return [];
  const png = await part
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#fff' })
    .png(FAST)
    .toBuffer();
  const block = await recogniser.read(png, 'block');
  const lines = block.length > 0 ? block : await recogniser.read(png, 'line');
  return lines.map((line) => ({
    ...line,
    baseline: [line.baseline[0] + top - MARGIN, line.baseline[1] + top - MARGIN],
    words: line.words.map((word) => ({
      ...word,
      box: {
        x0: word.box.x0 + left - MARGIN,
        x1: word.box.x1 + left - MARGIN,
        y0: word.box.y0 + top - MARGIN,
        y1: word.box.y1 + top - MARGIN,
      },
    })),
  }));
}

/** Some points that are much darker than the rest. */
function hasInk(grey: Uint8Array): boolean {
  let brightest = 0;
  for (const value of grey) if (value > brightest) brightest = value;
  let dark = 0;
  for (const value of grey) if (value < brightest * 0.55) dark++;
  return dark > 24;
}

function makePieces({ words, baseline, height }: RecognisedLine, image: PageImage, page: number): Piece[] {
  const y = (image.height - (baseline[0] + baseline[1]) / 2) * SCALE;
  return words.map(({ text, confidence, box: { x0, y0, x1, y1 } }) => {
    const clamp = (value: number, most: number) => Math.min(Math.max(0, Math.round(value)), most);
    return {
      // The blank parts it from the next word, however narrow the gap.
      text: `${text} `,
      x: x0 * SCALE,
      y,
      width: (x1 - x0) * SCALE,
      size: height * SCALE,
      word: {
        page,
        box: [clamp(x0, image.width), clamp(y0, image.height), clamp(x1, image.width), clamp(y1, image.height)],
        confidence: Math.round(confidence),
        text,
      },
    };
  });
}

/** Pieces on one baseline form a line, from left to right. */
export function groupLines(pieces: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - piece.y) <= piece.size * 0.4) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  for (const line of lines) line.pieces.sort((a, b) => a.x - b.x);
  return lines;
}

/** A cell over several rows has its words in the first of them. */
function makeRows(
  table: RuledTable,
  cells: ReadonlyMap<Cell, RecognisedLine[]>,
  image: PageImage,
  page: number,
): PdfLine[] {
  return Array.from({ length: table.rows }, (_, row) => {
    const own = table.cells.filter((cell) => cell.row === row);
    const columns = Array.from({ length: table.columns }, (__, column) => {
      const cell = own.find((one) => one.column === column);
      return groupLines((cell ? (cells.get(cell) ?? []) : []).flatMap((line) => makePieces(line, image, page))).flatMap(
        ({ pieces }) => pieces,
      );
    });
    const top = Math.min(...own.map(({ y0 }) => y0));
    return { y: (image.height - top) * SCALE, pieces: columns.flat(), cells: columns };
  }).filter(({ pieces }) => pieces.length > 0);
}
