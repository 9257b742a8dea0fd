// The clause tree while it is being read: which clauses are open, and how each new one gets its id.

import type { Clause, ClauseKind } from './clause.ts';
import type { SourceLine } from './line.ts';
import { getOrdinal, type MarkedLine, type Marker } from './marker.ts';

export interface OpenClause extends Omit<Clause, 'text'> {
  /** The words of its first line, after the mark. */
  first: string;
  children: Map<string, number>;
}

/** Clauses in document order, and those still open, the innermost last. */
export class OpenClauses {
  readonly clauses: OpenClause[] = [];
  readonly open: OpenClause[] = [];
  /**
   * How many of the open clauses hold the whole document being read: 1 within the decision that issues a plan,
   * otherwise 0.
   */
  base = 0;
  readonly #top = new Map<string, number>();

  addRoot(name: string, kind: ClauseKind): void {
    this.add(name, kind, { marker: 'none', label: '', rest: '' }, null);
    this.base = this.open.length;
  }

  /** Nothing that `read` does closes the clauses that are open now. */
  within(read: () => void): void {
    const before = this.base;
    this.base = this.open.length;
    read();
    this.base = before;
  }

  closeRoot(): void {
    this.base = 0;
    this.reset();
  }

  /** Closes all clauses but the root and the `kept` outermost ones below it. */
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

  /**
   * Opens an unlabelled clause, numbered among its siblings: `b1`, `b2` … for bullets, `p1` … for paragraphs, `r1` …
   * for rows.
   */
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

/** The segment of the id: "đ" is "dd", "1.1" is "1-1", "Phần thứ hai" is "part2", "Điều 3" is "article3". */
export function getSegment({ marker, label }: { marker: Marker; label: string }): string {
  if (label.includes(' ')) return `${marker}${getOrdinal(marker, label)}`;
  return label === 'đ' ? 'dd' : label.replaceAll('.', '-');
}
