// Two columns side by side, drawn with blanks or tabs, at the head and the foot of a text: read one after the other.

import type { SourceLine } from './line.ts';
import { joinsAbove } from './two-column-words.ts';

/** A line on its way to being read; blank ones are still there. */
export interface Item extends SourceLine {
  /** What a table or columns gave: its place is known, or nothing but its words can tell it. */
  isRead?: true;
}

interface Segment {
  text: string;
  /** The column of the file in which it begins. */
  x: number;
}

const HEAD_SIGN = /^(CỘNG\s*H(ÒA|OÀ)\s|ĐẢNG\s*CỘNG\s*SẢN|Độc\s*lập\s*[-–])|,\s*ngày[\s\d.…_]*tháng/u;
const FOOT_SIGN = /^Nơi\s*nhận/u;
const TITLE = /^(KẾ\s*HOẠCH|QUYẾT\s*ĐỊNH|CHƯƠNG\s*TRÌNH|ĐỀ\s*ÁN|PHƯƠNG\s*ÁN|PHỤ\s*LỤC|BIỂU)(?!\p{Ll})/iu;
const MAX_HEAD_LINES = 14;
const MAX_FOOT_LINES = 45;
/** A line that begins this little before the right column still belongs to it: columns are centred. */
const SLACK = 4;

/** `lines` as they stand in the file. */
export function readTwoColumns(lines: readonly string[]): Item[] {
  const split = lines.map(splitSegments);
  const items: Item[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = findTableEnd(lines, split, at);
    const end = table > at ? table : findEnd(split, at);
    if (table > at) items.push(...readTable(split, at, end));
    else if (end > at) items.push(...readBlock(split, at, end));
    else items.push({ number: at + 1, text: lines[at] ?? '' });
    at = Math.max(end, at + 1);
  }
  return items;
}

/** The gap inside "Số:      /KH-UBND" or "ngày      tháng" is a blank to fill in. */
const isBlankToFill = (left: string, right: string) =>
  (/Số\s*:?\s*[\d.…]*$/u.test(left) && /^[\d.…]*\s*\//u.test(right)) ||
  (/(^|[\s,])ngày(?!\p{L})([^,]*(tháng|năm))?\s*[\d.…]*$/iu.test(left) &&
    /^(tháng|năm|[\d.…]+(?!\p{L}))/iu.test(right));

function splitSegments(line: string): Segment[] {
  const segments: Segment[] = [];
  for (const { index, 0: words } of line.trimEnd().matchAll(/\S+(?: {1,2}\S+)*/gu)) {
    const last = segments.at(-1);
    if (last && isBlankToFill(last.text, words)) last.text = `${last.text} ${words}`;
    else segments.push({ text: words, x: countColumns(line.slice(0, index)) });
  }
  return segments;
}

const countColumns = (before: string) =>
  [...before].reduce((x, letter) => (letter === '\t' ? x + 8 - (x % 8) : x + 1), 0);

/** `at` itself if no two columns begin there. */
function findEnd(split: readonly Segment[][], at: number): number {
  const [left, right, ...others] = split[at] ?? [];
  if (!left || others.length > 0) return at;
  if (right) {
    const isFoot = FOOT_SIGN.test(left.text);
    if (isFoot) return goOn(split, at, right.x, MAX_FOOT_LINES, () => true);
    if (HEAD_SIGN.test(right.text)) return goOn(split, at, right.x, MAX_HEAD_LINES, isHeadLine);
  }
  // The left column may begin a little above or below the right one.
  const next = split.slice(at + 1, at + 4).find((segments) => segments.length > 0);
  return isHeadLine(left.text) && !right && next?.length === 2 && HEAD_SIGN.test(next[1]?.text ?? '')
    ? goOn(split, at, next[1]?.x ?? 0, MAX_HEAD_LINES, isHeadLine)
    : at;
}

/** In capitals, a rule, or the place of the number. */
const isHeadLine = (text: string) =>
  text.length < 60 && !TITLE.test(text) && (text === text.toUpperCase() || /^Số\s*:?/u.test(text));

function goOn(
  split: readonly Segment[][],
  start: number,
  right: number,
  most: number,
  goesOnAlone: (text: string) => boolean,
): number {
  let end = start + 1;
  let edge = right;
  for (let at = start + 1, count = 1; at < split.length && count < most; at++) {
    const [first, second, ...others] = split[at] ?? [];
    if (!first) continue;
    if (others.length > 0 || TITLE.test(first.text) || first.text.length > 90) break;
    if (second) edge = Math.min(edge, second.x);
    else if (first.x < edge - SLACK && !goesOnAlone(first.text)) break;
    count++;
    end = at + 1;
  }
  return end;
}

function readBlock(split: readonly Segment[][], start: number, end: number): Item[] {
  const block = split.slice(start, end);
  const edge = Math.min(...block.flatMap(([, second]) => (second ? [second.x] : [])));
  const isFoot = block.some(([first]) => FOOT_SIGN.test(first?.text ?? ''));
  const left: Item[] = [];
  const right: Item[] = [];
  /** A name is centred below its office; recipients begin at the margin, and "Lưu" is the last of them. */
  const isSigned = (text: string, x: number) =>
    isFoot &&
    !/^[-–+•.]/u.test(text) &&
    (x >= Math.max(8, edge * 0.4) || /^[-–+.]?\s*Lưu(?!\p{L})/u.test(left.at(-1)?.text ?? ''));
  block.forEach((segments, index) => {
    for (const [place, { text, x }] of segments.entries())
      (place > 0 || x >= edge - SLACK || isSigned(text, x) ? right : left).push({ number: start + index + 1, text });
  });
  return [...readColumn(left), ...readColumn(right)];
}

/** The lines of one column, each a paragraph of its own unless its words go on with those above. */
export function readColumn(lines: readonly Item[], isOneRun: (at: number) => boolean = () => false): Item[] {
  const isRecipients = FOOT_SIGN.test(lines.find(({ text }) => text.trim() !== '')?.text.trim() ?? '');
  return lines.map((line, at): Item => {
    const text = line.text.trim();
    if (isRecipients) return { number: line.number, text, isRead: true };
    const joins = at > 0 && joinsAbove(lines[at - 1]?.text.trim() ?? '', text, isOneRun(at));
    return { number: line.number, text, place: joins ? 'continues' : 'starts', isRead: true };
  });
}

const HEAD_CELL = /^(TT|STT|Số\s+TT)$/iu;
const ROW_LABEL = /^(\d+(\.\d+)*|[IVXL]+|[A-ZĐ])[.)]?$/u;
const TOTAL = /^(Tổng(\s+(cộng|số))?|Cộng)(?!\p{L})/iu;

/** A table drawn with blanks: its head begins with the column of numbers. `at` itself if none begins there. */
function findTableEnd(lines: readonly string[], split: readonly Segment[][], at: number): number {
  const head = split[at] ?? [];
  if (head.length < 3 || !HEAD_CELL.test(head[0]?.text ?? '') || lines[at]?.includes('\t')) return at;
  const second = head[1]?.x ?? 0;
  let end = at + 1;
  for (let next = at + 1; next < split.length; next++) {
    const [first] = partLabel(split[next] ?? [], second);
    if (!first) continue;
    if (!ROW_LABEL.test(first.text) && first.x < second - SLACK) break;
    // After a blank line only a row goes on with the table.
    if (next > end && !ROW_LABEL.test(first.text)) break;
    end = next + 1;
  }
  return end;
}

/** A long label leaves little room before the second column: "III  KIỂM TRA". */
function partLabel(segments: readonly Segment[], second: number): readonly Segment[] {
  const [first, ...others] = segments;
  const [, label = '', gap = '', rest = ''] = /^(\S+)(\s{1,2})(\S.*)$/u.exec(first?.text ?? '') ?? [];
  if (!first || !ROW_LABEL.test(label)) return segments;
  const x = first.x + label.length + gap.length;
  return Math.abs(x - second) <= 1 ? [{ text: label, x: first.x }, { text: rest, x }, ...others] : segments;
}

/** Each cell whole, row after row: what stands below a cell without a number in the first column belongs to it. */
function readTable(split: readonly Segment[][], start: number, end: number): Item[] {
  const edges = (split[start] ?? []).map(({ x }) => x);
  const rows: Item[][][] = [];
  for (let at = start; at < end; at++) {
    const segments = partLabel(split[at] ?? [], edges[1] ?? 0);
    const [first] = segments;
    if (!first) continue;
    const opensRow = at === start || ROW_LABEL.test(first.text) || TOTAL.test(first.text);
    if (opensRow) rows.push(edges.map(() => []));
    for (const { text, x } of segments) {
      const column = edges.reduce(
        (best, edge, index) => (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x) ? index : best),
        0,
      );
      rows.at(-1)?.[column]?.push({ number: at + 1, text });
    }
  }
  return rows.flatMap(joinCells);
}

/** The lines of a row in the order of its cells. A tab stands for a cell that is passed over. */
export function joinCells(cells: readonly (readonly Item[])[]): Item[] {
  const row: Item[] = [];
  let tabs = '';
  cells.forEach((lines, column) => {
    if (column > 0) tabs += '\t';
    lines
      .filter(({ text }) => text.trim() !== '')
      .forEach(({ number, text }, index) => {
        const last = row.at(-1);
        const words = text.trim();
        if (last?.number === number) last.text += (index === 0 ? tabs : ' ') + words;
        else if (index > 0) row.push({ number, text: words, place: 'continues', isRead: true });
        // The first tab before a cell is told by its place.
        else if (last) row.push({ number, text: tabs.slice(1) + words, place: 'cell', isRead: true });
        else row.push({ number, text: tabs + words, place: 'row', isRead: true });
        tabs = '';
      });
  });
  const last = row.at(-1);
  if (last) last.text += tabs;
  return row;
}
