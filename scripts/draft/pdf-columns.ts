// Turns lines of a page, printed or recognised, into lines of text: wide gaps separate columns or cells.

import type { ScanWord } from '../../src/schema/scan.ts';

export interface Piece {
  text: string;
  /** `x` is the left end and `y` the baseline, from the foot of the page; all in points. */
  x: number;
  y: number;
  width: number;
  size: number;
  /** What was recognised here, where the page is a scan. */
  word?: ReadWord;
}

/** Before its place in the text is known. */
export type ReadWord = Omit<ScanWord, 'at'>;

export interface PdfLine {
  y: number;
  pieces: Piece[];
  /** Of a row of a table whose lines are drawn: the pieces of each cell, in the order of reading. */
  cells?: Piece[][];
}

/** A line of text, and where in it each recognised word starts. */
export interface ArrangedLine {
  text: string;
  words: { at: number; word: ReadWord }[];
}

interface Segment extends ArrangedLine {
  x: number;
}

/** In sizes of the type: a wider gap separates two columns. */
const MIN_COLUMN_GAP = 1.8;
/** Words that stand only in the two-column blocks at the head and foot of an official text. */
const TWO_COLUMN_WORDS =
  /CỘNG\s*HÒA|CỘNG\s*HOÀ|Độc\s*lập|^Số\s*:|Nơi\s*nhận|^Lưu|(TM|KT|TL|TUQ)\.|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|ngày.*tháng.*năm/u;

/**
 * `lines` come from the top of the page. Two columns at the head or foot are read left first; other columns are cells,
 * separated by tabs.
 */
export function arrangeColumns(lines: readonly PdfLine[]): ArrangedLine[] {
  const text: ArrangedLine[] = [];
  let from = 0;
  for (const [at, { cells }] of lines.entries()) {
    if (!cells) continue;
    text.push(...arrangeLines(lines.slice(from, at)), joinCells(cells.map(joinCell)));
    from = at + 1;
  }
  return [...text, ...arrangeLines(lines.slice(from))];
}

function arrangeLines(lines: readonly PdfLine[]): ArrangedLine[] {
  const split = lines.map(splitLine);
  const text: ArrangedLine[] = [];
  for (let at = 0; at < split.length; ) {
    const end = findBlockEnd(split, at);
    const block = split.slice(at, end);
    if (
      block.some(isTwoColumns) &&
      block.some((segments) => segments.some((segment) => TWO_COLUMN_WORDS.test(segment.text)))
    )
      text.push(...readColumns(block));
    else text.push(...block.map(joinCells));
    at = end;
  }
  return text;
}

const isTwoColumns = (segments: readonly Segment[]) => segments.length === 2;

/** A block goes on while lines have two segments, or lie wholly within one column. */
function findBlockEnd(split: readonly Segment[][], start: number): number {
  if (!isTwoColumns(split[start] ?? []) && !opensColumns(split, start)) return start + 1;
  let end = start + 1;
  while (end < split.length && (isTwoColumns(split[end] ?? []) || continuesColumns(split, start, end))) end++;
  return end;
}

/**
 * "ỦY BAN NHÂN DÂN" may stand a little above its neighbour: a single segment right before two columns, in line with the
 * right one.
 */
function opensColumns(split: readonly Segment[][], at: number): boolean {
  const [only, ...others] = split[at] ?? [];
  const next = split[at + 1] ?? [];
  return (
    only !== undefined &&
    others.length === 0 &&
    isTwoColumns(next) &&
    TWO_COLUMN_WORDS.test(`${only.text} ${next.map(({ text }) => text).join(' ')}`) &&
    only.x > (next[1]?.x ?? 0) - 60
  );
}

function continuesColumns(split: readonly Segment[][], start: number, at: number): boolean {
  const [only, ...others] = split[at] ?? [];
  if (!only || others.length > 0) return false;
  const block = split.slice(start, at).filter(isTwoColumns);
  const isFoot = block.some((segments) => /Nơi\s*nhận/u.test(segments[0]?.text ?? ''));
  const right = Math.min(...block.map((segments) => segments[1]?.x ?? 0));
  if (only.x >= right - 40) return true;
  return isFoot && /^[-–+•.]/u.test(only.text) && only.text.length < 60;
}

function readColumns(block: readonly Segment[][]): Segment[] {
  const right = Math.min(...block.filter(isTwoColumns).map((segments) => segments[1]?.x ?? 0)) - 40;
  const all = block.flat();
  return [...all.filter(({ x }) => x < right), ...all.filter(({ x }) => x >= right)];
}

/** An empty cell stays, so that each keeps its column. */
function joinCells(cells: readonly ArrangedLine[]): ArrangedLine {
  const line: ArrangedLine = { text: '', words: [] };
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line.text += '\t';
    line.words.push(...cell.words.map(({ at, word }) => ({ at: at + line.text.length, word })));
    line.text += cell.text;
  }
  return line;
}

/** Its lines as one. */
function joinCell(pieces: readonly Piece[]): ArrangedLine {
  const cell: ArrangedLine = { text: '', words: [] };
  for (const { text, word } of pieces) {
    if (word) cell.words.push({ at: cell.text.length, word });
    cell.text += text;
  }
  return { ...cell, text: cell.text.trimEnd() };
}

/** A tiny gap joins two pieces, a small one becomes a space, a wide one starts a new segment. */
function splitLine({ pieces }: PdfLine): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const piece of pieces) {
    const current = segments.at(-1);
    const gap = piece.x - end;
    const word = piece.word;
    if (!current || gap > piece.size * MIN_COLUMN_GAP)
      segments.push({ text: piece.text.trimStart(), x: piece.x, words: word ? [{ at: 0, word }] : [] });
    else {
      if (gap > piece.size * 0.15 && !/\s$/.test(current.text) && !/^\s/.test(piece.text)) current.text += ' ';
      if (word) current.words.push({ at: current.text.length, word });
      current.text += piece.text;
    }
    end = piece.x + piece.width;
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() })).filter(({ text }) => text !== '');
}
