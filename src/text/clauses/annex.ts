// Reads an annex into clauses: its heading, then the rows of its table. Tabs separate cells; a printed number is the
// address of its row.

import type { Block } from './blocks.ts';
import { joinLines } from './join.ts';
import { isInside, type SourceLine } from './line.ts';
import { getOrdinal, readMarker } from './marker.ts';
import { getSegment, type OpenClause, type OpenClauses } from './open-clauses.ts';

/**
 * Adds the clauses of an annex. `name` is the id of its root: "annex1". `readClause` reads a line that is no row: an annex
 * may be an outline of its own.
 */
export function readAnnex(tree: OpenClauses, block: Block, name: string, readClause: (line: SourceLine) => void): void {
  tree.reset();
  const [first, ...others] = block.lines as [SourceLine, ...SourceLine[]];
  tree.add(name, 'annex', { marker: 'none', label: '', rest: first.text }, first);
  const root = tree.open.at(-1) as OpenClause;
  tree.within(() => {
    for (let at = 0; at < others.length; at++) {
      const line = others[at] as SourceLine;
      if (!isInside(line) && (line.place === 'row' || line.text.includes('\t'))) {
        const end = others.findIndex((other, index) => index > at && !isInside(other));
        const row = others.slice(at, end === -1 ? others.length : end);
        openRow(tree, row);
        at += row.length - 1;
      } else if (root.children.size === 0 && (isInside(line) || isHeading(line.text))) root.lines.push(line);
      else {
        tree.closeWhile(({ kind }) => kind === 'tableRow' || kind === 'tableHead');
        readClause(line);
      }
    }
  });
}

/** The first cell is the label of the row where it is a number; "I. TÊN NHÓM" is both in one. */
function openRow(tree: OpenClauses, row: readonly SourceLine[]): void {
  const [line, ...others] = row as [SourceLine, ...SourceLine[]];
  const [cell = ''] = joinLines(row).split('\t');
  const label = cell.replace(/[.)]$/, '').trim();
  const marked = readMarker(line.text.trim());
  const isWide = joinLines(row).replace(/\t+$/, '') === cell && marked.marker === 'roman';
  const isGroup = (getOrdinal('roman', label) > 0 && /^[IVXL]+$/.test(label)) || isWide;
  const isNumbered = /^\d+(\.\d+)*$/.test(label);
  const isLabelOnly = line.text.split('\t')[0]?.trim() === cell;
  const rest = isWide
    ? marked.rest
    : (isGroup || isNumbered) && isLabelOnly
      ? line.text.slice(line.text.indexOf('\t') + 1 || line.text.length)
      : line.text;
  tree.closeWhile(
    ({ kind, marker }) => !OUTLINE.has(kind) && !(isNumbered && kind === 'tableRow' && marker === 'roman'),
  );
  if (isGroup)
    tree.add(
      isWide ? marked.label : label,
      'tableRow',
      { marker: 'roman', label: isWide ? marked.label : label, rest },
      line,
    );
  else if (isNumbered)
    tree.add(getSegment({ marker: 'number', label }), 'tableRow', { marker: 'number', label, rest }, line);
  else tree.add('head', 'tableHead', { marker: 'none', label: '', rest }, line);
  tree.open.at(-1)?.lines.push(...others);
}

/** Rows stand under these. */
const OUTLINE: ReadonlySet<string> = new Set(['annex', 'section', 'item']);

/** In capitals, and no item of an outline. */
function isHeading(text: string): boolean {
  return text === text.toUpperCase() && readMarker(text).marker === 'none';
}
