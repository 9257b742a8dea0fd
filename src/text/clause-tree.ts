// Reads the clause tree of a Vietnamese administrative document: every clause with a stable id, its own words and its lines.

import { type Block, splitBlocks, splitDecision } from './blocks.ts';
import { joinLines } from './join.ts';
import type { SourceFormat, SourceLine } from './line.ts';
import { getOrdinal, isBullet, type MarkedLine, type Marker, readMarker } from './marker.ts';
import { isCapitals, isContinuation, isTerminal, type WrapContext } from './wrap.ts';

export const CLAUSE_KINDS = [
  'decision',
  'header',
  'title',
  'basis',
  'section',
  'item',
  'paragraph',
  'closing',
  'recipients',
  'signature',
  'annex',
  'tableHead',
  'tableRow',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export interface Clause {
  /** The path from the root, joined by dots: "III.5.b1.b2.b4". */
  id: string;
  parent: string | null;
  kind: ClauseKind;
  marker: Marker;
  /** The printed label without its punctuation; empty where none is printed. */
  label: string;
  /** 1 for a clause without a parent. */
  depth: number;
  /** Its own lines, children apart; empty for a block that prints no words of its own. */
  lines: SourceLine[];
  /** Its own wording, without the mark. */
  text: string;
}

/** Takes the non-blank lines of a document (errata applied) and its format; gives its clauses in document order. */
export function parseClauses(lines: readonly SourceLine[], format: SourceFormat): Clause[] {
  const tree = new Tree();
  const context: WrapContext = {
    width: format === 'text' ? getFullWidth(lines) : null,
    isWhole: format === 'paragraphs',
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
  return tree.clauses.map(({ children: _, first, ...clause }) => ({ ...clause, text: joinLines([first, ...clause.lines.slice(1).map((line) => line.text)]) }));
}

function readDocument(tree: Tree, lines: readonly SourceLine[], context: WrapContext): void {
  let annexes = 0;
  for (const block of splitBlocks(lines, context)) {
    if (block.name === 'annex') readAnnex(tree, block, `annex${++annexes}`);
    else if (block.name === 'body') readClauses(tree, block.lines, context);
    else readBlock(tree, block, context);
  }
}

interface OpenClause extends Omit<Clause, 'text'> {
  /** The words of its first line, after the mark. */
  first: string;
  children: Map<string, number>;
}

class Tree {
  readonly clauses: OpenClause[] = [];
  readonly open: OpenClause[] = [];
  /** How many of the open clauses hold the whole document that is being read: the decision that issues a plan is one. */
  base = 0;
  readonly #top = new Map<string, number>();

  addRoot(name: string, kind: ClauseKind): void {
    this.add(name, kind, { marker: 'none', label: '', rest: '' }, null);
    this.base = this.open.length;
  }

  closeRoot(): void {
    this.base = 0;
    this.reset();
  }

  /** Closes all but the root and so many clauses below it. */
  reset(kept = 0): void {
    this.open.length = this.base + kept;
  }

  /** Opens a clause under the innermost open one. `name` is its id segment; a name used before gets "~2". */
  add(name: string, kind: ClauseKind, marked: MarkedLine, line: SourceLine | null): void {
    const parent = this.open.at(-1) ?? null;
    const siblings = parent?.children ?? this.#top;
    const times = (siblings.get(name) ?? 0) + 1;
    siblings.set(name, times);
    const segment = times === 1 ? name : `${name}~${times}`;
    const clause: OpenClause = {
      id: parent ? `${parent.id}.${segment}` : segment,
      parent: parent?.id ?? null,
      kind,
      marker: marked.marker,
      label: marked.label,
      depth: this.open.length + 1,
      lines: line ? [line] : [],
      first: line ? marked.rest : '',
      children: new Map(),
    };
    this.clauses.push(clause);
    this.open.push(clause);
  }

  /** Opens an unlabelled clause: `b1`, `b2` … for bullets, `p1` … for paragraphs, `r1` … for rows, numbered among its siblings. */
  addUnlabelled(letter: 'b' | 'p' | 'r', kind: ClauseKind, marked: MarkedLine, line: SourceLine): void {
    const siblings = this.open.at(-1)?.children ?? this.#top;
    // Counted apart from the printed labels "b)" and "p)".
    const place = (siblings.get(`#${letter}`) ?? 0) + 1;
    siblings.set(`#${letter}`, place);
    this.add(`${letter}${place}`, kind, marked, line);
  }

  closeWhile(test: (clause: OpenClause) => boolean): void {
    while (this.open.length > this.base && test(this.open[this.open.length - 1] as OpenClause)) this.open.pop();
  }

  getLastLabel(marker: Marker): string | null {
    return this.open.findLast((clause) => clause.marker === marker)?.label ?? null;
  }
}

/** Sections, items, bullets and paragraphs. */
function readClauses(tree: Tree, lines: readonly SourceLine[], context: WrapContext): void {
  tree.reset();
  for (const line of lines) {
    const marked = readMarker(line.text);
    const current = tree.open.length > tree.base ? tree.open.at(-1) : undefined;
    if (line.text.includes('\t')) openBodyRow(tree, line);
    else if (current && (isPartHeading(current, line.text, marked) || isContinuation(current.lines.at(-1)?.text ?? '', line.text, marked, context)))
      current.lines.push(line);
    else if (isBullet(marked.marker)) openBullet(tree, marked, line);
    else if (marked.marker === 'none') openParagraph(tree, marked, line);
    else openLabelled(tree, marked, line);
  }
}

/** "Phần thứ nhất" stands on a line of its own; its heading follows in capitals. */
function isPartHeading(current: OpenClause, text: string, { marker }: MarkedLine): boolean {
  return current.marker === 'part' && current.first === '' && current.lines.length === 1 && marker === 'none' && isCapitals(text);
}

/** A row of a table inside a section: `r1`, `r2` … under the labelled clause above it. */
function openBodyRow(tree: Tree, line: SourceLine): void {
  tree.closeWhile((clause) => clause.label === '');
  tree.addUnlabelled('r', 'tableRow', { marker: 'none', label: '', rest: line.text }, line);
}

function openBullet(tree: Tree, marked: MarkedLine, line: SourceLine): void {
  const isSibling = (clause: OpenClause) => clause.marker === marked.marker && (marked.marker !== 'dot' || getDot(clause.lines[0]) === getDot(line));
  if (tree.open.some(isSibling)) {
    tree.closeWhile((clause) => !isSibling(clause));
    tree.open.pop();
  } else {
    // A paragraph that leads in ("… từ các nguồn vốn:") takes the bullets below it; any other paragraph is complete.
    tree.closeWhile((clause) => (clause.kind === 'paragraph' || clause.kind === 'tableRow') && !clause.lines.at(-1)?.text.endsWith(':'));
  }
  tree.addUnlabelled('b', 'item', marked, line);
}

/** Word sets each level of a list with a sign of its own (• ▪ ◦): another sign is another level. Dots are one sign, however they are typed. */
const getDot = (line: SourceLine | undefined) => (line?.text.charAt(0) ?? '').replace(/[.·●]/u, '•');

function openParagraph(tree: Tree, marked: MarkedLine, line: SourceLine): void {
  tree.closeWhile((clause) => isBullet(clause.marker) || clause.kind === 'paragraph' || clause.kind === 'tableRow');
  tree.addUnlabelled('p', 'paragraph', marked, line);
}

function openLabelled(tree: Tree, marked: MarkedLine, line: SourceLine): void {
  const rank = getRank(marked);
  tree.closeWhile((clause) => clause.label === '' || getRank(clause) >= rank);
  tree.add(getSegment(marked), SECTIONS.has(marked.marker) ? 'section' : 'item', marked, line);
}

const SECTIONS: ReadonlySet<Marker> = new Set(['part', 'article', 'roman']);

/** Labelled clauses nest: Phần thứ nhất > I. > 1. > 1.1 > a) */
function getRank({ marker, label }: { marker: Marker; label: string }): number {
  if (marker === 'part') return 0;
  if (marker === 'roman' || marker === 'article') return 1;
  return marker === 'letter' ? 9 : 1 + label.split('.').length;
}

/** The id segment of a printed label: "đ" is "dd", "1.1" is "1-1", "Phần thứ hai" is "part2", "Điều 3" is "article3". */
function getSegment({ marker, label }: { marker: Marker; label: string }): string {
  if (label.includes(' ')) return `${marker}${getOrdinal(marker, label)}`;
  return label === 'đ' ? 'dd' : label.replaceAll('.', '-');
}

/** Header, title, basis, closing, recipients and signature. */
function readBlock(tree: Tree, block: Block, context: WrapContext): void {
  tree.reset();
  const kind = block.name as ClauseKind;
  const plain: MarkedLine = { marker: 'none', label: '', rest: '' };
  const [first, ...others] = block.lines as [SourceLine, ...SourceLine[]];
  const ownsFirstLine = block.name === 'title' || block.name === 'closing' || (block.name === 'recipients' && !isBullet(readMarker(first.text).marker));
  tree.add(block.name, kind, { ...plain, rest: first.text }, ownsFirstLine ? first : null);
  for (const line of ownsFirstLine ? others : block.lines) {
    const marked = readMarker(line.text);
    const current = tree.open.at(-1) as OpenClause;
    if (joinsBlock(block, current, tree.open.length === tree.base + 1, line, marked, context)) current.lines.push(line);
    else {
      tree.reset(1);
      const isItem = block.name === 'recipients' && isBullet(marked.marker);
      tree.addUnlabelled(isItem ? 'b' : 'p', isItem ? 'item' : 'paragraph', isItem ? marked : { ...plain, rest: line.text }, line);
    }
  }
}

/** Lines of a header or a signature stand alone; a title and a closing are one; legal bases and recipients wrap. */
function joinsBlock(block: Block, current: OpenClause, isRoot: boolean, line: SourceLine, marked: MarkedLine, context: WrapContext): boolean {
  if (block.name === 'title' || block.name === 'closing') return true;
  if (block.name === 'header' || block.name === 'signature' || isRoot) return false;
  if (block.name === 'recipients') return !isBullet(marked.marker);
  const previous = current.lines.at(-1)?.text ?? '';
  if (context.isWhole) return marked.marker === 'none' && isContinuation(previous, line.text, marked, context);
  if (marked.marker !== 'none') return true;
  return !/^(Căn cứ|Xét|Thực hiện|Theo)\s/u.test(line.text) || !isTerminal(previous)
    ? isContinuation(previous, line.text, marked, context) || !isTerminal(previous)
    : false;
}

/** An annex: its heading, then table rows (cells separated by tabs), addressed by their printed numbers. */
function readAnnex(tree: Tree, block: Block, name: string): void {
  tree.reset();
  const [first, ...others] = block.lines as [SourceLine, ...SourceLine[]];
  tree.add(name, 'annex', { marker: 'none', label: '', rest: first.text }, first);
  for (const line of others) {
    const [label = '', ...cells] = line.text.split('\t');
    if (cells.length > 0) openRow(tree, label.trim(), line);
    else if (tree.open.at(-1)?.kind === 'annex' && isHeadingLine(line.text) && tree.open.at(-1)?.children.size === 0) tree.open.at(-1)?.lines.push(line);
    else {
      tree.closeWhile((clause) => clause.kind !== 'annex');
      tree.addUnlabelled('p', 'paragraph', { marker: 'none', label: '', rest: line.text }, line);
    }
  }
}

function openRow(tree: Tree, label: string, line: SourceLine): void {
  const isGroup = getOrdinal('roman', label) > 0 && /^[IVXL]+$/.test(label);
  const isNumbered = /^\d+(\.\d+)*$/.test(label);
  const rest = isGroup || isNumbered ? line.text.slice(line.text.indexOf('\t') + 1) : line.text;
  tree.closeWhile((clause) => clause.kind !== 'annex' && !(isNumbered && clause.marker === 'roman'));
  if (isGroup) tree.add(label, 'tableRow', { marker: 'roman', label, rest }, line);
  else if (isNumbered) tree.add(getSegment({ marker: 'number', label }), 'tableRow', { marker: 'number', label, rest }, line);
  else tree.add('head', 'tableHead', { marker: 'none', label: '', rest }, line);
}

function isHeadingLine(text: string): boolean {
  return text === text.toUpperCase();
}

/** The width of a full line: nine lines in ten are no longer. */
function getFullWidth(lines: readonly SourceLine[]): number {
  const widths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

/** The glyph that opens most dashed lines: a line that opens with another one has most likely only wrapped. */
function getUsualDash(lines: readonly SourceLine[]): string {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    if (readMarker(text).marker === 'dash') counts.set(text.charAt(0), (counts.get(text.charAt(0)) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '-';
}
