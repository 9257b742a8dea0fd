// Marks that are not words: tables drawn with bars, which may run over lines, and bold, italics and headings of
// Markdown, also where they run over lines.

import { type Item, joinCells, readColumn } from './columns.ts';
import { isTwoColumnSign } from './two-column-words.ts';

/** `removesMarks` is true for Markdown; bars draw tables in any text. */
export function readMarkdown(lines: readonly (string | Item)[], removesMarks: boolean): Item[] {
  const items = lines.map((line, index): Item => (typeof line === 'string' ? { number: index + 1, text: line } : line));
  const read: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const table = findTableEnd(items, at);
    const end = table > at ? table : findRunEnd(items, at);
    const part = items.slice(at, end);
    if (table > at) read.push(...readTable(part, removesMarks), { number: end, text: '' });
    else read.push(...(removesMarks ? removeMarks(part) : part));
    at = end;
  }
  return read;
}

const isBlank = (item: Item | undefined) => !item || item.text.trim() === '';
const hasBarFirst = (item: Item | undefined) => item !== undefined && !item.isRead && /^\s*\|/.test(item.text);
const isBar = (item: Item | undefined) => item?.text.trim() === '|';
/** Between two lines that are bars a cell may hold blank lines, but not a whole document. */
const MAX_CELL_LINES = 40;

/** `at` itself if no table begins there. */
function findTableEnd(items: readonly Item[], at: number): number {
  if (!hasBarFirst(items[at])) return at;
  let end = at;
  while (end < items.length && !isBlank(items[end])) end++;
  while (isBar(items[at]) && !items[end - 1]?.text.trim().endsWith('|')) {
    const next = items.findIndex((item, index) => index >= end && isBar(item));
    if (next === -1 || next - end > MAX_CELL_LINES) return at;
    end = next + 1;
    while (end < items.length && !isBlank(items[end])) end++;
  }
  const bars = items.slice(at, end).reduce((sum, { text }) => sum + text.split('|').length - 1, 0);
  return bars < 2 ? at : end;
}

function findRunEnd(items: readonly Item[], at: number): number {
  let end = at + 1;
  if (isBlank(items[at]) || items[at]?.isRead) return end;
  while (end < items.length && !isBlank(items[end]) && !items[end]?.isRead && findTableEnd(items, end) === end) end++;
  return end;
}

/** A stretch of words of one line. */
interface Cell {
  pieces: Item[];
}

function readTable(lines: readonly Item[], removesMarks: boolean): Item[] {
  const rows = splitRows(lines).map((cells) =>
    cells.map(({ pieces }) => ({
      lines: removesMarks ? removeMarks(pieces) : pieces,
      raw: pieces.map(({ text }) => text),
    })),
  );
  const filled = rows.map((row) => row.filter((cell) => cell.lines.some((line) => !isBlank(line))));
  const widest = Math.max(0, ...filled.map((row) => row.length));
  if (widest <= 1) return filled.flat().flatMap((cell) => readColumn(cell.lines));
  if (
    widest === 2 &&
    rows.length <= 12 &&
    filled.flat().some(({ lines: [first] }) => isTwoColumnSign(first?.text ?? ''))
  ) {
    const column = (side: number) => {
      const cells = filled.flatMap((row) =>
        row.length > 1 ? (row[side] ?? []) : row[0] && side === getSideOfSingle(row[0].lines) ? row[0] : [],
      );
      const all = cells.flatMap((cell) => cell.lines);
      const runs = cells.flatMap((cell) => findOpenRuns(cell.raw));
      return readColumn(all, (at) => runs[at] === true);
    };
    return [...column(0), ...column(1)];
  }
  return rows.flatMap((row) => joinCells(row.map((cell) => cell.lines)));
}

/** A row with one cell belongs to the left column only if it says what stands there. */
const getSideOfSingle = ([first]: readonly Item[]) =>
  /^(Số\s*:?|Nơi\s*nhận|-)/u.test(first?.text.trim() ?? '') ? 0 : 1;

/** Whether a bold or slanted run is open where each line begins. */
function findOpenRuns(lines: readonly string[]): boolean[] {
  return lines.map((_, at) => (lines.slice(0, at).join('').match(/\*+/g) ?? []).length % 2 === 1);
}

const SEPARATOR = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Where each row has a line, a line ends it. Where each bar has a line of its own, two bars in a row are an empty cell or
 * the end of a row: the number of columns and the numbers of the rows tell.
 */
function splitRows(lines: readonly Item[]): Cell[][] {
  const tokens: ({ bar: true; isAlone: boolean; line: number } | { bar: false; piece: Item })[] = [];
  lines.forEach(({ number, text }, line) => {
    if (text.includes('|') && SEPARATOR.test(text) && text.trim() !== '|') return;
    const isAlone = text.trim() === '|';
    text.split(/(?<!\\)\|/).forEach((words, index) => {
      if (index > 0) tokens.push({ bar: true, isAlone, line });
      if (words.trim() !== '') tokens.push({ bar: false, piece: { number, text: words } });
    });
  });
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell: Cell | null = null;
  const endRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
    cell = null;
  };
  tokens.forEach((token, at) => {
    if (!token.bar) {
      if (!cell) {
        cell = { pieces: [] };
        row.push(cell);
      }
      cell.pieces.push(token.piece);
      return;
    }
    const before = tokens[at - 1];
    const isEmpty = before?.bar === true;
    if (isEmpty && before.bar) {
      const isLineEnd = before.line !== token.line && !(before.isAlone && token.isAlone);
      const isRowEnd = before.line !== token.line && (isLineEnd || endsRow(row, rows, getWords(tokens.slice(at + 1))));
      if (isRowEnd && row.length > 0) {
        endRow();
        return;
      }
      if (!isRowEnd) row.push({ pieces: [] });
    }
    cell = null;
  });
  endRow();
  return rows;
}

function getWords(tokens: readonly ({ bar: true } | { bar: false; piece: Item })[]): string {
  const [first] = tokens;
  return first && !first.bar ? first.piece.text.replace(/[*_]/g, '').trim() : '';
}

const getFirst = (row: readonly Cell[]) => (row[0]?.pieces[0]?.text ?? '').replace(/[*_]/g, '').trim();

/** `next` are the first words after the two bars. */
function endsRow(row: readonly Cell[], rows: readonly Cell[][], next: string): boolean {
  if (row.length === 0) return false;
  const columns = Math.max(...rows.map((other) => other.length), 0);
  if (rows.length === 0 || row.length >= columns) return true;
  if (/^[IVX]+(\.|$)/.test(next)) return true;
  const number = /^\d{1,3}(?=[.)]?$)/.exec(next)?.[0];
  if (number === undefined) return row.length === 1 && next !== '' && /^[IVX]+\.\s/.test(getFirst(row));
  const last = [...rows, row].map(getFirst).findLast((label) => /^\d{1,3}[.)]?$/.test(label));
  return Number(number) === 1 || last === undefined || Number(number) === Number.parseInt(last, 10) + 1;
}

/** Marks of one paragraph. A mark that has no partner is a word: "(*)", "* một việc", "2 * 3". */
export function removeMarks(lines: readonly Item[]): Item[] {
  const plain = lines.map(({ text }) => removeLineMarks(text));
  const texts = removeEmphasis(plain.join('\n')).split('\n');
  return lines.map((line, at): Item => {
    const text = (texts[at] ?? '').trim();
    return /^\s*#{1,6}\s/.test(line.text) ? { ...line, text, isRead: true } : { ...line, text };
  });
}

function removeLineMarks(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+(.*?)\s*#*$/, '$1')
    .replace(/^\s*>\s?(?=\S)/, '')
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replace(/<\/?(?:b|i|u|em|strong|sup|sub|span|font|center)(?:\s[^<>]*)?>/gi, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\\$/, '')
    .replace(
      /\\([-.()*_#+[\]!|>~])/g,
      (_, sign: string) => (sign === '*' || sign === '_' ? ESCAPED[sign] : sign) ?? sign,
    );
}

/** Stand for marks that the file itself says are words, until the others are gone. */
const ESCAPED: Readonly<Record<string, string>> = { '*': '\ue000', _: '\ue001' };

function removeEmphasis(paragraph: string): string {
  if (/^[*_\s]*$/.test(paragraph) && /[*_]/.test(paragraph) && !/^\s*([*_])\1{2,}\s*$/.test(paragraph))
    return paragraph.replace(/[*_]/g, '');
  const underlined = paragraph
    .replace(/__(?=\S)([^_]+?)(?<=\S)__/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1');
  const marks = [...underlined.matchAll(/\*+/g)].filter(({ index, 0: stars }) => {
    const [before, after] = [underlined[index - 1] ?? ' ', underlined[index + stars.length] ?? ' '];
    return !(before === '(' && after === ')') && (/\S/.test(before) || /\S/.test(after) || isAtLineEnd(before, after));
  });
  const opensLine = ({ index, 0: stars }: RegExpMatchArray) =>
    stars === '*' && /(^|\n)\s*$/.test(underlined.slice(0, index)) && /^\s/.test(underlined.slice((index ?? 0) + 1));
  // "* một việc" is a bullet if the other marks have partners without it.
  const bullets = marks.filter(opensLine);
  const others = marks.filter((mark) => !opensLine(mark));
  const removed = others.length % 2 === 0 ? others : bullets.length > 0 ? marks : others.length > 1 ? others : [];
  const kept = new Set(removed.map(({ index }) => index));
  return underlined
    .replace(/\*+/g, (stars, index: number) => (kept.has(index) ? '' : stars))
    .replaceAll('\ue000', '*')
    .replaceAll('\ue001', '_');
}

const isAtLineEnd = (before: string, after: string) => before === '\n' || after === '\n';
