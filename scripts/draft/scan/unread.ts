// Finds ink of the size of letters in which no word was recognised.

import type { PageImage } from './page-image.ts';
import type { RecognisedLine } from './recognise.ts';
import type { Box } from './rulings.ts';

/** At 300 dpi: ink is counted in squares, and squares that touch belong together. */
const SQUARE = 12;
/** Points of ink in a square that is more than dust. */
const MIN_INK = 22;
/** Letters of print are between the two; what is larger is a drawing or the name that a hand wrote. */
const MIN_SIZE = 18;
const MAX_HEIGHT = 110;
/** A page of print has a few; more is a picture. */
const MAX_BOXES = 24;

export function findUnread(
  { width, height, grey }: PageImage,
  inkLevel: number,
  lines: readonly RecognisedLine[],
): Box[] {
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const ink = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((grey[y * width + x] as number) < inkLevel) {
        const square = Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE);
        ink[square] = (ink[square] as number) + 1;
      }
  // Marks of letters reach a little out of the box of their word.
  for (const { words } of lines)
    for (const { box } of words)
      for (let y = Math.floor((box.y0 - SQUARE) / SQUARE); y <= Math.floor((box.y1 + SQUARE) / SQUARE); y++)
        for (let x = Math.floor((box.x0 - SQUARE) / SQUARE); x <= Math.floor((box.x1 + SQUARE) / SQUARE); x++)
          if (x >= 0 && y >= 0 && x < columns && y < rows) ink[y * columns + x] = 0;
  const boxes: Box[] = [];
  for (let start = 0; start < ink.length; start++) {
    if ((ink[start] as number) < MIN_INK) continue;
    const box = takeTogether(ink, columns, rows, start);
    if (
      box.y1 - box.y0 <= MAX_HEIGHT &&
      box.y1 - box.y0 >= MIN_SIZE &&
      box.x1 - box.x0 >= MIN_SIZE &&
      box.x0 > 0 &&
      box.x1 < width - SQUARE
    )
      boxes.push({ x0: box.x0 - SQUARE, y0: box.y0 - SQUARE, x1: box.x1 + SQUARE, y1: box.y1 + SQUARE });
  }
  return boxes.length > MAX_BOXES ? boxes.slice(0, MAX_BOXES) : boxes;
}

/** The squares around `start` that touch, one or two apart: letters of one word. */
function takeTogether(ink: Uint16Array, columns: number, rows: number, start: number): Box {
  const box = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: 0, y1: 0 };
  const open = [start];
  ink[start] = 0;
  while (open.length > 0) {
    const square = open.pop() as number;
    const [x, y] = [square % columns, Math.floor(square / columns)];
    box.x0 = Math.min(box.x0, x * SQUARE);
    box.y0 = Math.min(box.y0, y * SQUARE);
    box.x1 = Math.max(box.x1, (x + 1) * SQUARE);
    box.y1 = Math.max(box.y1, (y + 1) * SQUARE);
    for (let down = -1; down <= 1; down++)
      for (let right = -2; right <= 2; right++) {
        const [nextX, nextY] = [x + right, y + down];
        if (nextX < 0 || nextY < 0 || nextX >= columns || nextY >= rows) continue;
        const next = nextY * columns + nextX;
        if ((ink[next] as number) < MIN_INK) continue;
        ink[next] = 0;
        open.push(next);
      }
  }
  return box;
}
