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
    const end = findEnd(split, at);
    if (end > at) items.push(...readBlock(split, at, end));
    else items.push({ number: at + 1, text: lines[at] ?? '' });
    at = Math.max(end, at + 1);
  }
  return items;
}

/** The gap inside "Số:      /KH-UBND" or "ngày      tháng" is a blank to fill in. */
const isBlankToFill = (left: string, right: string) =>
  (/Số\s*:?\s*[\d.…]*$/u.test(left) && /^[\d.…]*\s*\//u.test(right)) ||
  (/(ngày|tháng|năm)\s*[\d.…]*$/iu.test(left) && /^(tháng|năm|[\d.…]+(?!\p{L}))/iu.test(right));

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
  const left: Item[] = [];
  const right: Item[] = [];
  block.forEach((segments, index) => {
    for (const [place, { text, x }] of segments.entries())
      (place > 0 || x >= edge - SLACK ? right : left).push({ number: start + index + 1, text });
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
