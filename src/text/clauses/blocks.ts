// Cuts an administrative document into blocks, in the order of Nghị định 30/2020/NĐ-CP. Every line goes to exactly one.

import type { SourceLine } from './line.ts';
import { type ContinuationContext, continues, isTerminal } from './line-continuation.ts';
import { isBullet, isSection, readLineMarker } from './marker.ts';
import { isInside } from './place.ts';

export type BlockName = 'header' | 'title' | 'basis' | 'body' | 'closing' | 'recipients' | 'signature' | 'annex';

export interface Block {
  name: BlockName;
  lines: SourceLine[];
}

const TITLES = ['KẾ HOẠCH', 'QUYẾT ĐỊNH', 'CHƯƠNG TRÌNH', 'ĐỀ ÁN', 'PHƯƠNG ÁN', 'HƯỚNG DẪN', 'THÔNG BÁO'];
const SQUEEZED_TITLES = new Set(TITLES.map(squeeze));
/** Of documents that are no plan. In a plan, these words stand in its annexes: they count where no other title does. */
const SQUEEZED_OTHERS = new Set(['BÁO CÁO', 'KẾT LUẬN', 'CÔNG VĂN'].map(squeeze));
/** Where the kind of document and its subject share a line. */
const TITLE_LINE = new RegExp(`^(${TITLES.join('|')})\\s+\\S`, 'u');
const BASIS = /^(Căn cứ|Xét|(Thực hiện|Theo)\s.*(số\s*:?\s*\d|Luật|Nghị (quyết|định)|Quyết định|Chỉ thị|Công văn))/u;
const ISSUING = /^(Ủy ban|Uỷ ban|UBND|Sở|Ban(?!\s+hành)|Phòng|Để|Nhằm)\s/u;
const CLOSING = /^(Trên đây là|Nhận được|Yêu cầu|Đề nghị các|Trong quá trình)\s/u;
const RECIPIENTS = /^Nơi\s*nhận\s*:?/iu;
const ANNEX_IN_CAPITALS = /^(PHỤ\s*LỤC|BIỂU SỐ|DANH MỤC KÈM)(?!\p{Ll})/u;
const ANNEX_LABEL = /^(Phụ\s*lục|Biểu(?=\s+(số\s*)?\d))(\s+(số\s*)?[\dIVX]+)?\s*([:.]?$|[:.–-]\s*(?=\p{Lu}{2}))/u;
/** Who signs, where neither "Nơi nhận" nor the end mark shows where the text ends. */
const SIGNING = /^(TM|KT|TL|TUQ|Q)\s*\.\s*(ỦY|UỶ|UBND|CHỦ|GIÁM|TRƯỞNG|BAN)/u;
/** The mark that ends an official text: "./." */
const END_MARK = /\.\s*\/\s*\.\s*$/;

/** `lines` are the non-blank ones. An absent block is left out; each annex is a block of its own. */
export function splitBlocks(lines: readonly SourceLine[], context: ContinuationContext): Block[] {
  const title = findTitle(lines);
  const body = findBody(lines, title.end);
  const annex = findFrom(lines, body, opensAnnex);
  const recipients = findRecipients(lines, body, annex);
  const closing = findClosing(lines, body, recipients, context);
  const tail = splitTail(lines.slice(recipients, annex), context);
  const blocks: Block[] = [
    { name: 'header', lines: lines.slice(0, title.start) },
    { name: 'title', lines: lines.slice(title.start, title.end) },
    { name: 'basis', lines: lines.slice(title.end, body) },
    { name: 'body', lines: lines.slice(body, closing) },
    { name: 'closing', lines: lines.slice(closing, recipients) },
    ...tail,
    ...splitAnnexes(lines.slice(annex)),
  ];
  return blocks.filter((block) => block.lines.length > 0);
}

/** Without spaces, in capitals: extraction loses spaces ("KẾHOẠCH") or sets letters apart ("K Ế  H O Ạ C H"). */
function squeeze(text: string): string {
  return text.replace(/[\s:]+/gu, '').toUpperCase();
}

/** A line inside a paragraph or a table opens nothing. */
const opens = (line: SourceLine | undefined, test: (text: string, line: SourceLine) => boolean) =>
  line !== undefined && !isInside(line) && line.place !== 'row' && test(line.text, line);

/** The words of the paragraph that begins there, as far as the layout tells. */
function getParagraph(lines: readonly SourceLine[], at: number): string {
  let end = at + 1;
  while (lines[end]?.place === 'continues') end++;
  return lines
    .slice(at, end)
    .map(({ text }) => text)
    .join(' ');
}

const opensAnnex = (text: string) => ANNEX_IN_CAPITALS.test(text) || ANNEX_LABEL.test(text);
const isOtherTitle = (text: string) => SQUEEZED_OTHERS.has(squeeze(text)) && !text.includes(':');
const isTitle = (text: string) => SQUEEZED_TITLES.has(squeeze(text)) && !text.includes(':');

const isKindAlone = (text: string) => isTitle(text) || isOtherTitle(text);

/** Where a decision issues the plan, cuts before the plan's own header; otherwise `decision` is empty. */
export function splitDecision(lines: readonly SourceLine[]): {
  decision: readonly SourceLine[];
  plan: readonly SourceLine[];
} {
  const opensTitle = (line: SourceLine, at: number) =>
    opens(line, (text) => isTitle(text) || isTitle(getParagraph(lines, at)));
  const first = lines.findIndex(opensTitle);
  const article = lines.findIndex((line) => opens(line, () => readLineMarker(line).marker === 'article'));
  const second = lines.findIndex((line, at) => at > article && opensTitle(line, at));
  if (first === -1 || article < first || second === -1 || squeeze(lines[first]?.text ?? '') !== squeeze('QUYẾT ĐỊNH'))
    return { decision: [], plan: lines };
  let start = second;
  while (start > article + 1 && second - start < 8 && isHeaderLine(lines[start - 1]?.text ?? '')) start--;
  return { decision: lines.slice(0, start), plan: lines.slice(start) };
}

/** Header lines are in capitals, or print the motto, the number or the day. Words of a signature are none. */
function isHeaderLine(text: string): boolean {
  if (/CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|^(TM|KT|TL|TUQ)\s*\./u.test(text)) return false;
  return text === text.toUpperCase() || /Độc\s*lập|Số\s*:|ngày.*tháng/u.test(text);
}

function findFrom(
  lines: readonly SourceLine[],
  start: number,
  test: (text: string, line: SourceLine) => boolean,
): number {
  const index = lines.findIndex((line, at) => at >= start && opens(line, test));
  return index === -1 ? lines.length : index;
}

function findTitle(lines: readonly SourceLine[]): { start: number; end: number } {
  const alone = lines.findIndex((line, at) => opens(line, (text) => isTitle(text) || isTitle(getParagraph(lines, at))));
  const inLine = () => lines.findIndex((line, at) => opens(line, () => TITLE_LINE.test(getParagraph(lines, at))));
  const other = () => lines.findIndex((line) => opens(line, isOtherTitle));
  const start = [() => alone, inLine, other].reduce((found, find) => (found === -1 ? find() : found), -1);
  if (start === -1) return { start: 0, end: 0 };
  for (let at = start + 1; at < lines.length; at++) {
    if (isInside(lines[at] as SourceLine)) continue;
    const text = getParagraph(lines, at);
    // What stands right under the kind of document is its subject, also where it begins as a legal basis does.
    const isSubject = isKindAlone(getParagraph(lines, start)) && isFirstUnder(lines, start, at);
    const opensBody =
      (BASIS.test(text) && !(isSubject && !/^(Căn cứ|Xét)/u.test(text))) || (ISSUING.test(text) && !isSubject);
    if (opensBody || readLineMarker(lines[at] as SourceLine).marker !== 'none' || /[.;:]$/u.test(text))
      return { start, end: at };
  }
  return { start, end: lines.length };
}

/** True if only the words of the title's own paragraph stand between. */
const isFirstUnder = (lines: readonly SourceLine[], start: number, at: number) =>
  lines.slice(start + 1, at).every((line) => isInside(line));

function findBody(lines: readonly SourceLine[], start: number): number {
  const section = findFrom(lines, start, (_, line) => isSection(readLineMarker(line).marker));
  return section < lines.length
    ? section
    : findFrom(lines, start, (_, line) => readLineMarker(line).marker === 'number');
}

/** "Nơi nhận" may be missing: then recipients are the bullets after the mark that ends the text. */
function findRecipients(lines: readonly SourceLine[], body: number, annex: number): number {
  const heading = findFrom(lines, body, (text) => RECIPIENTS.test(text));
  if (heading < annex) return heading;
  const end = lines.findLastIndex((line, at) => at >= body && at < annex && END_MARK.test(line.text));
  if (end !== -1) return end + 1;
  const signing = lines.findLastIndex(
    (line, at) => at >= body && at < annex && opens(line, (text) => SIGNING.test(text)),
  );
  return signing === -1 ? annex : signing;
}

/**
 * The closing formula: unmarked sentences after the last clause and before the recipients. What follows a colon still
 * belongs to its clause.
 */
function findClosing(
  lines: readonly SourceLine[],
  body: number,
  recipients: number,
  context: ContinuationContext,
): number {
  const lastMarked = lines.findLastIndex((_, at) => at >= body && at < recipients && isMarked(lines, at, context));
  const opensClosing = (at: number) => {
    const line = lines[at] as SourceLine;
    if (line.place === 'row' || line.text.includes('\t')) return false;
    return (!isInside(line) && CLOSING.test(line.text)) || !continues(lines[at - 1], line, context);
  };
  for (let at = Math.max(lastMarked, body) + 1; at < recipients; at++) {
    const previous = lines[at - 1]?.text ?? '';
    if (isTerminal(previous) && !previous.endsWith(':') && opensClosing(at)) return at;
  }
  return recipients;
}

function isMarked(lines: readonly SourceLine[], at: number, context: ContinuationContext): boolean {
  const line = lines[at] as SourceLine;
  return readLineMarker(line).marker !== 'none' && !continues(lines[at - 1], line, context);
}

/** Recipients and signature: either may come first, and the list of recipients ends where its last item does. */
function splitTail(lines: readonly SourceLine[], context: ContinuationContext): Block[] {
  const recipients: SourceLine[] = [];
  const signature: SourceLine[] = [];
  let inList = false;
  for (const line of lines) {
    const opensItem = isBullet(readLineMarker(line).marker) || RECIPIENTS.test(line.text);
    if (line.place !== 'continues')
      inList =
        opensItem ||
        (inList && line.place !== 'starts' && isContinuedItem(recipients.at(-1)?.text ?? '', line.text, context));
    (inList ? recipients : signature).push(line);
  }
  return [
    { name: 'recipients', lines: recipients },
    { name: 'signature', lines: signature },
  ];
}

function isContinuedItem(previous: string, text: string, context: ContinuationContext): boolean {
  if (/^[-–+.]?\s*Lưu\b/u.test(previous) || RECIPIENTS.test(previous)) return false;
  return /^\p{Ll}/u.test(text) || (context.width !== null && !isTerminal(previous) && text !== text.toUpperCase());
}

function splitAnnexes(lines: readonly SourceLine[]): Block[] {
  const annexes: Block[] = [];
  for (const line of lines) {
    const current = annexes.at(-1);
    if (!current || (opens(line, opensAnnex) && current.lines.length > 1 && /^(PHỤ\s*LỤC|BIỂU)/iu.test(line.text)))
      annexes.push({ name: 'annex', lines: [line] });
    else current.lines.push(line);
  }
  return annexes;
}
