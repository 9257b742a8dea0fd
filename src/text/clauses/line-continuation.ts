// Decides whether a line goes on with the sentence before it, or begins a clause of its own.
// Extracted texts lose indents and bold type, and put blank lines inside sentences: only words and widths are left to judge by.

import { getOrdinal, isBullet, type MarkedLine, type Marker } from './marker.ts';

export interface WrapContext {
  /** The width of a full line, in characters; `null` where each paragraph stands on one line. */
  width: number | null;
  /** True where every line is a whole paragraph or row: a mark at its head always opens a clause. */
  isWhole: boolean;
  /** The glyph ("-", "–") that opens most dashed lines of the document. */
  dash: string;
  /** The last label printed with this marker among the open clauses, or null. */
  lastLabel: (marker: Marker) => string | null;
}

/** Compounds printed with a dash inside: after the left word, a line that begins with dash and right word is no bullet. */
const COMPOUNDS: readonly [RegExp, RegExp][] = [
  [/lao động$/i, /^thương binh/i],
  [/kinh tế$/i, /^(xã hội|kỹ thuật|ngân sách)/i],
  [/chính trị$/i, /^xã hội/i],
  [/xã hội$/i, /^nghề nghiệp/i],
  [/văn hóa$|văn hoá$/i, /^(thông tin|xã hội|thể thao)/i],
  [/tài chính$/i, /^kế hoạch/i],
  [/tư pháp$/i, /^hộ tịch/i],
  [/truyền thanh$|phát thanh$/i, /^truyền hình/i],
  [/dân số$/i, /^(kế hoạch hóa|kế hoạch hoá|kế hoạch)/i],
  [/độc lập$|tự do$/i, /^(tự do|hạnh phúc)/i],
  [/\d$/, /^\d/],
];

const TERMINAL = /[.;:!?…]["”’)\]]*$/u;

/** True if the words end a sentence, an item or a lead-in. */
export function isTerminal(text: string): boolean {
  return TERMINAL.test(text.trimEnd());
}

/** Takes the line before, a line and what its mark would be; true if the line only goes on with the sentence before it. */
export function isContinuation(previous: string, text: string, marked: MarkedLine, context: WrapContext): boolean {
  if (marked.marker === 'none') return !beginsParagraph(previous, text, context);
  if (context.isWhole) return false;
  if (isTerminal(previous)) return false;
  if (!isBullet(marked.marker)) return !followsInSequence(marked, context.lastLabel(marked.marker));
  if (goesOn(previous, marked.rest)) return true;
  return marked.marker === 'dash' && !text.startsWith(context.dash);
}

/** Takes the line before and what follows the dash of a line; true if the words only go on, whatever the dash looks like. */
export function goesOn(previous: string, rest: string): boolean {
  return /^\p{Ll}/u.test(rest) || COMPOUNDS.some(([left, right]) => left.test(previous) && right.test(rest));
}

/** Lines shorter than this share of a full line, were their next word still on them, end a paragraph. */
const SHORT = 0.85;
/** After a heading (no full stop), a line that opens as undertakings do is a paragraph even if the heading is longer. */
const SHORT_HEADING = 0.92;
const OPENING =
  /^(Thường xuyên|Tiếp tục|Tăng cường|Đẩy mạnh|Xây dựng|Triển khai|Thực hiện|Nâng cao|Phối hợp|Chủ trì|Duy trì|Phấn đấu|Nhằm|Căn cứ)\s/u;

function beginsParagraph(previous: string, text: string, { width, isWhole }: WrapContext): boolean {
  if (/^[\p{Ll},;.)]/u.test(text)) return false;
  // A heading in capitals may be broken by hand over two lines.
  if (isWhole) return isTerminal(previous) || !isCapitals(previous) || !isCapitals(text);
  if (width === null) return true;
  const firstWord = /^\S+/.exec(text)?.[0] ?? '';
  const isAfterHeading = !isTerminal(previous) && OPENING.test(text);
  return previous.length + 1 + firstWord.length < width * (isAfterHeading ? SHORT_HEADING : SHORT);
}

/** True if the words are all in capitals, as headings are. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** Labels may skip, repeat or restart, but a sentence that wraps before "XIII.", "10." or "2.5 triệu" does not become a section. */
function followsInSequence(marked: MarkedLine, lastLabel: string | null): boolean {
  if (marked.label.includes('.') && /^\p{Ll}/u.test(marked.rest)) return false;
  const step =
    getOrdinal(marked.marker, marked.label) - (lastLabel === null ? 0 : getOrdinal(marked.marker, lastLabel));
  return getOrdinal(marked.marker, marked.label) === 1 || (step >= 0 && step <= 2);
}
