// Reads an annex into clauses: its heading, then the rows of its table. Tabs separate cells; a printed number is the
// address of its row.

import type { Block } from './blocks.ts';
import type { SourceLine } from './line.ts';
import { getOrdinal } from './marker.ts';
import { getSegment, type OpenClauses } from './open-clauses.ts';

/** Adds the clauses of an annex. `name` is the id of its root: "annex1". */
export function readAnnex(tree: OpenClauses, block: Block, name: string): void {
  tree.reset();
  const [first, ...others] = block.lines as [SourceLine, ...SourceLine[]];
  tree.add(name, 'annex', { marker: 'none', label: '', rest: first.text }, first);
  for (const line of others) {
    const [label = '', ...cells] = line.text.split('\t');
    if (cells.length > 0) openRow(tree, label.trim(), line);
    else if (tree.open.at(-1)?.kind === 'annex' && isHeadingLine(line.text) && tree.open.at(-1)?.children.size === 0)
      tree.open.at(-1)?.lines.push(line);
    else {
      tree.closeWhile((clause) => clause.kind !== 'annex');
      tree.addUnlabelled('p', 'paragraph', { marker: 'none', label: '', rest: line.text }, line);
    }
  }
}

function openRow(tree: OpenClauses, label: string, line: SourceLine): void {
  const isGroup = getOrdinal('roman', label) > 0 && /^[IVXL]+$/.test(label);
  const isNumbered = /^\d+(\.\d+)*$/.test(label);
  const rest = isGroup || isNumbered ? line.text.slice(line.text.indexOf('\t') + 1) : line.text;
  tree.closeWhile((clause) => clause.kind !== 'annex' && !(isNumbered && clause.marker === 'roman'));
  if (isGroup) tree.add(label, 'tableRow', { marker: 'roman', label, rest }, line);
  else if (isNumbered)
    tree.add(getSegment({ marker: 'number', label }), 'tableRow', { marker: 'number', label, rest }, line);
  else tree.add('head', 'tableHead', { marker: 'none', label: '', rest }, line);
}

function isHeadingLine(text: string): boolean {
  return text === text.toUpperCase();
}
