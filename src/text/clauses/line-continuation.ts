// Decides whether a line continues the sentence before it or begins a clause of its own. Extraction loses indents and
// bold type, and puts blank lines inside sentences: only words and widths are left to judge by.

import { isInside, type SourceLine } from './line.ts';
import { getOrdinal, isBullet, type MarkedLine, type Marker, readLineMarker } from './marker.ts';

export interface ContinuationContext {
  /** The width of a full line, in characters; `null` where each paragraph is one line. */
  width: number | null;
  /** True where every line is a whole paragraph or row: a mark at its head always opens a clause. */
  isLineParagraph: boolean;
  /** The glyph ("-", "–") that opens most dashed lines of the document. */
  dash: string;
  /** The last label printed with this marker among the open clauses, or null. */
  lastLabel: (marker: Marker) => string | null;
}

/**
 * Compounds printed with a dash inside: after the left word, a line that begins with a dash and the right word is no
 * bullet.
 */
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

/** The layout decides where it tells; else the words do. */
export function continues(previous: SourceLine | undefined, line: SourceLine, context: ContinuationContext): boolean {
  if (line.place) return isInside(line);
  return isContinuation(previous?.text ?? '', line.text, readLineMarker(line), context);
}

/** `marked` is what the line would open with if it began a clause. */
export function isContinuation(
  previous: string,
  text: string,
  marked: MarkedLine,
  context: ContinuationContext,
): boolean {
  if (marked.marker === 'none') return !beginsParagraph(previous, text, context);
  if (context.isLineParagraph) return false;
  if (isTerminal(previous)) return false;
  if (!isBullet(marked.marker)) return !followsInSequence(marked, context.lastLabel(marked.marker));
  if (isMidSentence(previous, marked.rest)) return true;
  return marked.marker === 'dash' && !text.startsWith(context.dash);
}

/**
 * For what follows the dash of a line: whether the words only continue the sentence before, whatever the dash looks
 * like.
 */
export function isMidSentence(previous: string, rest: string): boolean {
  return /^\p{Ll}/u.test(rest) || COMPOUNDS.some(([left, right]) => left.test(previous) && right.test(rest));
}

/**
 * A line ends its paragraph if, with the first word of the next line added, it is still shorter than this share of a
 * full line.
 */
const SHORT_LINE = 0.85;
/**
 * The same where the next line opens as undertakings do and no full stop ends this one, which may then be a heading.
 */
const SHORT_LINE_AFTER_HEADING = 0.92;
const OPENINGS = [
  'Thường xuyên|Tiếp tục|Tăng cường|Đẩy mạnh|Xây dựng|Triển khai|Thực hiện|Nâng cao',
  'Phối hợp|Chủ trì|Duy trì|Phấn đấu|Nhằm|Căn cứ',
];
const OPENING = new RegExp(`^(${OPENINGS.join('|')})\\s`, 'u');

function beginsParagraph(previous: string, text: string, { width, isLineParagraph }: ContinuationContext): boolean {
  if (/^[\p{Ll},;.)]/u.test(text)) return false;
  // A heading in capitals may be broken by hand over two lines.
  if (isLineParagraph) return isTerminal(previous) || !isCapitals(previous) || !isCapitals(text);
  if (width === null) return true;
  const firstWord = /^\S+/.exec(text)?.[0] ?? '';
  const isAfterHeading = !isTerminal(previous) && OPENING.test(text);
  return previous.length + 1 + firstWord.length < width * (isAfterHeading ? SHORT_LINE_AFTER_HEADING : SHORT_LINE);
}

/** True if the words are all in capitals, as headings are. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/**
 * Labels may skip, repeat or restart; but where a sentence wraps before "XIII.", "10." or "2.5 triệu", no section
 * begins.
 */
function followsInSequence(marked: MarkedLine, lastLabel: string | null): boolean {
  if (marked.label.includes('.') && /^\p{Ll}/u.test(marked.rest)) return false;
  const step =
    getOrdinal(marked.marker, marked.label) - (lastLabel === null ? 0 : getOrdinal(marked.marker, lastLabel));
  return getOrdinal(marked.marker, marked.label) === 1 || (step >= 0 && step <= 2);
}
