// A clause of an official text.

import type { SourceLine } from './line.ts';
import type { Marker } from './marker.ts';

export type ClauseKind =
  | 'decision'
  | 'header'
  | 'title'
  | 'basis'
  | 'section'
  | 'item'
  | 'paragraph'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'annex'
  | 'tableHead'
  | 'tableRow';

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
  /** Without those of its children; empty for a block that prints no words of its own. */
  lines: SourceLine[];
  /** Its own wording, without the mark. */
  text: string;
}

/** The first and the last line of source.txt. The cells of a row are read one after the other, each over its lines. */
export function getLineRange({ lines }: Pick<Clause, 'lines'>): { from: number; to: number } | null {
  if (lines.length === 0) return null;
  return lines.reduce(({ from, to }, { number }) => ({ from: Math.min(from, number), to: Math.max(to, number) }), {
    from: Number.POSITIVE_INFINITY,
    to: 0,
  });
}
