// What a person must compare with the pages of a scan: every number, date, document number and name, and every word that
// the engine does not believe in, or that no Vietnamese word is. One todo a clause.

import { SCAN_FIELD } from '../../../src/schema/plan.ts';
import type { ScanWord } from '../../../src/schema/scan.ts';
import type { TodoEntry } from '../../../src/schema/todo.ts';
import type { Clause } from '../../../src/text/clauses/clause.ts';
import { readRoman } from '../../../src/text/roman.ts';
import { isSyllable } from '../../../src/text/vietnamese/syllable.ts';
import { makeTodo } from '../reasons.ts';
import type { Scan } from './reading.ts';

/** Of 100. Right words of a clean scan have 90 and more. */
export const MIN_CONFIDENCE = 88;

interface Word extends ScanWord {
  line: number;
  isFirst: boolean;
}

/** Words that are read at one glance, such as “22 tháng 12 năm 2025”. */
type Group = Word[];

export function listScanTodos({ text, scan }: { text: string; scan: Scan }, clauses: readonly Clause[]): TodoEntry[] {
  return [
    makeTodo('scan', SCAN_FIELD, undefined, describeUnread(scan)),
    ...[...findDoubts({ text, scan }, clauses)].map(([clause, groups]) => ({
      ...makeTodo('scanWords', SCAN_FIELD, clause === '' ? undefined : clause),
      compare: groups.map((group) => group.map((word) => word.text).join(' ')),
    })),
  ];
}

/** By clause; under an empty name, what stands in none. */
export function findDoubts(
  { text, scan }: { text: string; scan: Scan },
  clauses: readonly Clause[],
): Map<string, Group[]> {
  const words = placeWords(text, scan.reading.words);
  const names = findNames(words);
  const byLine = new Map<number, Clause[]>();
  for (const clause of clauses)
    for (const { number } of clause.lines) byLine.set(number, [...(byLine.get(number) ?? []), clause]);
  const labels = new Set(clauses.filter((clause) => isNextLabel(clause, clauses)).map(({ id }) => id));
  const found = new Map<string, Group[]>();
  let last = -1;
  for (const [at, word] of words.entries()) {
    const owners = byLine.get(word.line) ?? [];
    const clause = owners.find((one) => one.text.includes(word.text)) ?? owners[0];
    const isLabel = word.isFirst && clause !== undefined && labels.has(clause.id) && bare(word.text) === clause.label;
    if (!isDoubtful(word, isLabel) && !names.has(word)) continue;
    const groups = found.get(clause?.id ?? '') ?? [];
    found.set(clause?.id ?? '', groups);
    const between = words.slice(last + 1, at);
    const isNear =
      words[last]?.line === word.line && between.length <= 1 && between.every(({ text: own }) => LINK.test(own));
    const group = isNear ? groups.at(-1) : undefined;
    const before = words[at - 1];
    if (group) group.push(...between, word);
    else groups.push(before?.line === word.line && LINK.test(before.text) ? [before, word] : [word]);
    last = at;
  }
  return found;
}

const LINK = /^(ngày|tháng|năm|số|số:|quý|lần|thứ|khoảng|-|–|đến|từ|và|%)$/iu;
const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

function isDoubtful({ text, confidence }: Word, isLabel: boolean): boolean {
  if (confidence < MIN_CONFIDENCE) return true;
  if (isLabel) return false;
  const word = bare(text);
  if (/\p{N}/u.test(text) || /^[IVXLC]+$/.test(word)) return true;
  // "a)" and "- " are marks; what else holds no syllable is an abbreviation or a word gone wrong.
  return !/^\p{Ll}$/u.test(word) && word.split(/[^\p{L}]+/u).some((part) => part !== '' && !isSyllable(part));
}

/**
 * A number that goes on from the one before, at the head of a clause, has a witness of its own: two numbers in a row would
 * have to be wrong alike.
 */
function isNextLabel(clause: Clause, clauses: readonly Clause[]): boolean {
  const value = readLabel(clause.label);
  if (value === null) return false;
  const siblings = clauses.filter(
    ({ parent, label }) => parent === clause.parent && readLabel(label)?.shape === value.shape,
  );
  const before = siblings[siblings.indexOf(clause) - 1];
  return (before ? (readLabel(before.label)?.number ?? 0) : 0) + 1 === value.number;
}

function readLabel(label: string): { shape: string; number: number } | null {
  if (/^[IVXLC]+$/.test(label)) return { shape: 'roman', number: readRoman(label) };
  const [, head = '', number = ''] = /^((?:\d+\.)*)(\d+)$/.exec(label) ?? [];
  return number === '' ? null : { shape: head, number: Number(number) };
}

function placeWords(text: string, words: readonly ScanWord[]): Word[] {
  let line = 1;
  let start = 0;
  return words.map((word) => {
    for (let next = text.indexOf('\n', start); next >= 0 && next < word.at; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return { ...word, line, isFirst: word.at === start };
  });
}

/** Words with a capital that stand together, such as "Trần Văn Thử"; lines wholly in capitals are headings. */
function findNames(words: readonly Word[]): ReadonlySet<Word> {
  const isName = ({ text }: Word) => /^[^\p{L}]*\p{Lu}\p{Ll}/u.test(text);
  const names = words.filter((word, at) => {
    if (!isName(word)) return false;
    const [before, after] = [words[at - 1], words[at + 1]];
    const follows = before !== undefined && before.line === word.line && !/[.:;!?]$/.test(before.text);
    return (
      (follows && isName(before) && !/[,]$/.test(before.text)) ||
      (after !== undefined && after.line === word.line && isName(after) && !/[.,:;!?]$/.test(word.text))
    );
  });
  return new Set(names);
}

/** Where ink was seen and no word: "trang 2 (1 chỗ)". */
function describeUnread({ reading }: Scan): string | undefined {
  const pages = reading.pages.filter(({ unread }) => unread.length > 0);
  if (pages.length === 0) return undefined;
  return `Chỗ có nét mực mà không đọc ra chữ / ink without words: ${pages
    .map(({ number, unread }) => `trang ${number} (${unread.length})`)
    .join(', ')}`;
}
