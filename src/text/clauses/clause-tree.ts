// Reads the clause tree of a Vietnamese administrative document: each clause with a stable id, its own words and lines.

import { readAnnex } from './annex.ts';
import { type Block, splitBlocks, splitDecision } from './blocks.ts';
import type { Clause, ClauseKind } from './clause.ts';
import { joinLines } from './join.ts';
import { isInside, type SourceFormat, type SourceLine } from './line.ts';
import {
  type ContinuationContext,
  continues,
  isCapitals,
  isContinuation,
  isMidSentence,
  isTerminal,
} from './line-continuation.ts';
import { isBullet, isSection, type MarkedLine, type Marker, readLineMarker, readMarker } from './marker.ts';
import { getSegment, type OpenClause, OpenClauses } from './open-clauses.ts';
import { joinsAbove } from './two-column-words.ts';

export type { Clause };

/** `lines` are the non-blank ones, errata applied. Clauses come in document order. */
export function parseClauses(lines: readonly SourceLine[], format: SourceFormat): Clause[] {
  const tree = new OpenClauses();
  const context: ContinuationContext = {
    width: format === 'text' ? getFullWidth(lines) : null,
    isLineParagraph: format === 'paragraphs',
    dash: getUsualDash(lines),
    lastLabel: (marker) => tree.getLastLabel(marker),
  };
  const { decision, plan } = splitDecision(lines);
  if (decision.length > 0) {
    tree.addRoot('decision', 'decision');
    readDocument(tree, decision, context);
    tree.closeRoot();
  }
  readDocument(tree, plan, context);
  return tree.clauses.map(({ children: _, first, ...clause }) => ({
    ...clause,
    text: joinLines([first, ...clause.lines.slice(1)]),
  }));
}

function readDocument(tree: OpenClauses, lines: readonly SourceLine[], context: ContinuationContext): void {
  let annexes = 0;
  for (const block of splitBlocks(lines, context)) {
    if (block.name === 'annex') readAnnex(tree, block, `annex${++annexes}`, (line) => readClause(tree, line, context));
    else if (block.name === 'body') {
      tree.reset();
      for (const line of block.lines) readClause(tree, line, context);
    } else readBlock(tree, block, context);
  }
}

/** A line of a section, an item, a bullet, a paragraph or a row. */
function readClause(tree: OpenClauses, line: SourceLine, context: ContinuationContext): void {
  const marked = readLineMarker(line);
  const current = tree.open.length > tree.base ? tree.open.at(-1) : undefined;
  if (current && isInside(line)) current.lines.push(line);
  else if (line.place === 'row' || line.text.includes('\t')) openBodyRow(tree, line);
  else if (current && (isPartHeading(current, line.text, marked) || continues(current.lines.at(-1), line, context)))
    current.lines.push(line);
  else if (isBullet(marked.marker)) openBullet(tree, marked, line);
  else if (marked.marker === 'none') openParagraph(tree, marked, line);
  else openLabelled(tree, marked, line);
}

/** "Phần thứ nhất" has a line of its own; its heading follows in capitals. */
function isPartHeading(current: OpenClause, text: string, { marker }: MarkedLine): boolean {
  return (
    current.marker === 'part' &&
    current.first === '' &&
    current.lines.length === 1 &&
    marker === 'none' &&
    isCapitals(text)
  );
}

/** A row of a table inside a section: `r1`, `r2` … under the labelled clause above it. */
function openBodyRow(tree: OpenClauses, line: SourceLine): void {
  tree.closeWhile((clause) => clause.label === '');
  tree.addUnlabelled('r', 'tableRow', { marker: 'none', label: '', rest: line.text }, line);
}

function openBullet(tree: OpenClauses, marked: MarkedLine, line: SourceLine): void {
  const isSibling = (clause: OpenClause) =>
    clause.marker === marked.marker && (marked.marker !== 'dot' || getDot(clause.lines[0]) === getDot(line));
  if (tree.open.some(isSibling)) {
    tree.closeWhile((clause) => !isSibling(clause));
    tree.open.pop();
  } else {
    // A paragraph that leads in ("… từ các nguồn vốn:") takes the bullets below it; any other paragraph is complete.
    tree.closeWhile(
      (clause) =>
        (clause.kind === 'paragraph' || clause.kind === 'tableRow') && !clause.lines.at(-1)?.text.endsWith(':'),
    );
  }
  tree.addUnlabelled('b', 'item', marked, line);
}

/**
 * Word gives each level of a list a sign of its own (• ▪ ◦), so another sign is another level. Dots are one sign,
 * however they are typed.
 */
const getDot = (line: SourceLine | undefined) => (line?.text.charAt(0) ?? '').replace(/[.·●]/u, '•');

function openParagraph(tree: OpenClauses, marked: MarkedLine, line: SourceLine): void {
  tree.closeWhile((clause) => isBullet(clause.marker) || clause.kind === 'paragraph' || clause.kind === 'tableRow');
  tree.addUnlabelled('p', 'paragraph', marked, line);
}

function openLabelled(tree: OpenClauses, marked: MarkedLine, line: SourceLine): void {
  const rank = getRank(marked);
  tree.closeWhile((clause) => clause.label === '' || getRank(clause) >= rank);
  tree.add(getSegment(marked), isSection(marked.marker) ? 'section' : 'item', marked, line);
}

/** Labelled clauses nest: Phần thứ nhất > I. > 1. > 1.1 > a) */
function getRank({ marker, label }: { marker: Marker; label: string }): number {
  if (marker === 'part') return 0;
  if (marker === 'roman' || marker === 'article') return 1;
  return marker === 'letter' ? 9 : 1 + label.split('.').length;
}

/** Header, title, basis, closing, recipients and signature. */
function readBlock(tree: OpenClauses, block: Block, context: ContinuationContext): void {
  tree.reset();
  const kind = block.name as ClauseKind;
  const plain: MarkedLine = { marker: 'none', label: '', rest: '' };
  const [first, ...others] = block.lines as [SourceLine, ...SourceLine[]];
  const ownsFirstLine =
    block.name === 'title' ||
    block.name === 'closing' ||
    (block.name === 'recipients' && !isBullet(readMarker(first.text).marker));
  tree.add(block.name, kind, { ...plain, rest: first.text }, ownsFirstLine ? first : null);
  for (const line of ownsFirstLine ? others : block.lines) {
    const marked = readLineMarker(line);
    const current = tree.open.at(-1) as OpenClause;
    if (joinsBlock(block, current, tree.open.length === tree.base + 1, line, marked, context)) current.lines.push(line);
    else {
      tree.reset(1);
      const isItem = block.name === 'recipients' && isBullet(marked.marker);
      tree.addUnlabelled(
        isItem ? 'b' : 'p',
        isItem ? 'item' : 'paragraph',
        isItem ? marked : { ...plain, rest: line.text },
        line,
      );
    }
  }
}

/**
 * Lines of a header or a signature are separate; a title and a closing are one clause; legal bases and recipients wrap.
 */
function joinsBlock(
  block: Block,
  current: OpenClause,
  isRoot: boolean,
  line: SourceLine,
  marked: MarkedLine,
  context: ContinuationContext,
): boolean {
  if (block.name === 'title' || block.name === 'closing') return true;
  if (isRoot) return false;
  const previous = current.lines.at(-1)?.text ?? '';
  if (block.name === 'header' || block.name === 'signature')
    return line.place ? isInside(line) : joinsAbove(previous, line.text, false);
  if (block.name === 'recipients') return !isBullet(marked.marker);
  if (line.place) return isInside(line);
  if (context.isLineParagraph) return marked.marker === 'none' && isContinuation(previous, line.text, marked, context);
  if (marked.marker !== 'none') return true;
  return !/^(Căn cứ|Xét|Thực hiện|Theo)\s/u.test(line.text) || !isTerminal(previous)
    ? isContinuation(previous, line.text, marked, context) || !isTerminal(previous)
    : false;
}

/** The width of a full line: nine lines in ten are no longer. */
function getFullWidth(lines: readonly SourceLine[]): number {
  const widths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

/**
 * The dash that opens most dashed lines, wrapped lines not counted: a line that opens with another dash has most likely
 * wrapped.
 */
function getUsualDash(lines: readonly SourceLine[]): string {
  const counts = new Map<string, number>();
  for (const [at, { text }] of lines.entries()) {
    const { marker, rest } = readMarker(text);
    if (marker === 'dash' && !isMidSentence(lines[at - 1]?.text ?? '', rest))
      counts.set(text.charAt(0), (counts.get(text.charAt(0)) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '-';
}
