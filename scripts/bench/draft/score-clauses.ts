// How well a draft parts a document into clauses: starts found, each below its right parent, and none in mid-paragraph.

import { makeSlug } from '../../../src/text/vietnamese/slug.ts';
import type { Alignment } from './alignment.ts';
import type { Count } from './count.ts';
import { type FoundClause, listLines } from './found.ts';
import type { TrueClause, Truth } from './truth.ts';
import { strip } from './words.ts';

export interface ClauseScore {
  starts: Count;
  parents: { right: number; of: number };
  /** Clauses that begin in the middle of a paragraph. */
  cut: number;
  rows: Count;
  missed: string[];
  extra: string[];
}

interface Placed extends FoundClause {
  label: string;
  /** Line of the document; null if it has no lines. */
  at: number | null;
}

export function scoreClauses(truth: Truth, found: ReadonlyMap<string, FoundClause>, { back }: Alignment): ClauseScore {
  const startOf = (clause: FoundClause) => (back ? (listLines(clause, back)[0] ?? null) : null);
  const all = [...found.values()].filter(({ id }) => !OUTSIDE_BODY.test(id));
  const labelled = all.flatMap((clause): Placed[] => {
    const label = getFoundLabel(clause.id);
    return label && label !== ROW ? [{ ...clause, label, at: startOf(clause) }] : [];
  });
  const clauses = truth.clauses ?? [];
  const parents = findParents(clauses);
  const wanted = clauses.flatMap((clause, index) => {
    const label = getTrueLabel(clause);
    return label === null ? [] : [{ clause, label, parent: parents[index] ?? null }];
  });
  const used = new Set<Placed>();
  const matches = new Map<TrueClause, Placed>();
  for (const { clause, label } of wanted) {
    const match = labelled.find(
      (own) =>
        !used.has(own) &&
        isSameLabel(label, own.label) &&
        (back ? own.at === clause.line : hasSameStart(own.text, clause.text ?? '')),
    );
    if (!match) continue;
    used.add(match);
    matches.set(clause, match);
  }
  const extra = labelled.filter((own) => !used.has(own) && (back || !IN_TABLE.test(own.id)));
  const numbered = Math.min(extra.length, truth.autoNumbered ?? 0);
  const right = wanted.filter(({ clause, parent }) => isUnder(matches.get(clause), parent, matches)).length;
  return {
    starts: { right: matches.size, extra: extra.length - numbered, missed: wanted.length - matches.size },
    parents: { right, of: wanted.length },
    cut: back ? countCut(truth, all.map(startOf)) : 0,
    rows: scoreRows(truth, found, back),
    missed: wanted.flatMap(({ clause, label }) => (matches.has(clause) ? [] : [`${clause.line ?? ''}:${label}`])),
    extra: extra.map(({ id, at }) => `${id}@${at ?? ''}`),
  };
}

const OUTSIDE_BODY = /^(decision\.)?(header|title|recipients|signature|basis)(\.|$)/;
const IN_TABLE = /(^|\.)(annex|table|r\d)/;
const ROW = 'row';
const DASH = 'b';

/** The printed label that an id stands for; null for paragraphs and blocks. */
function getFoundLabel(id: string): string | null {
  const last = (id.split('.').at(-1) ?? '').replace(/~\d+$/, '');
  if (/^p\d+$/.test(last)) return null;
  if (/^b\d+$/.test(last)) return DASH;
  if (/^(r\d|head|table)/.test(last)) return ROW;
  if (/^(article|part)\d/.test(last)) return last;
  if (/^(header|title|basis|recipients|signature|closing|annex|decision)/.test(last)) return null;
  return last.replaceAll('-', '.');
}

function getTrueLabel({ kind, label }: TrueClause): string | null {
  if (['dash', 'plus', 'dot', 'star'].includes(kind)) return DASH;
  if (kind === 'article') return `article${/\d+/.exec(label)?.[0]}`;
  if (kind === 'part') return 'part';
  if (kind === 'paren') return null;
  return makeSlug(label) === 'd' && /đ/iu.test(label) ? 'đ' : label;
}

function isSameLabel(wanted: string, found: string): boolean {
  if (wanted === 'đ') return /^(dd|đ|d2|dj)$/.test(found);
  return wanted.toLowerCase() === found.toLowerCase() || (wanted === 'part' && found.startsWith('part'));
}

const startWith = (words: string) => strip(words).replace(/^[^\p{L}\p{N}]+/u, '');

function hasSameStart(found: string, wanted: string): boolean {
  return (
    startWith(found).startsWith(startWith(wanted).slice(0, 24)) || strip(wanted).includes(strip(found).slice(0, 24))
  );
}

const RANKS: Readonly<Record<string, number>> = {
  part: 0,
  article: 1,
  roman: 1,
  capital: 1,
  letter: 6,
  paren: 6.5,
  dash: 7,
  plus: 8,
  dot: 9,
  star: 9,
};

/** The parent of each clause, by the ranks of their labels. */
function findParents(clauses: readonly TrueClause[]): (TrueClause | null)[] {
  const open: { rank: number; clause: TrueClause }[] = [];
  return clauses.map((clause) => {
    const rank = clause.kind === 'number' ? 2 + (clause.label.match(/\./g) ?? []).length : (RANKS[clause.kind] ?? 7);
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
    const parent = open.at(-1)?.clause ?? null;
    open.push({ rank, clause });
    return parent;
  });
}

function isUnder(
  match: Placed | undefined,
  parent: TrueClause | null,
  matches: ReadonlyMap<TrueClause, Placed>,
): boolean {
  if (!match) return false;
  const above = match.id.includes('.') ? match.id.slice(0, match.id.lastIndexOf('.')) : null;
  if (parent) return above !== null && matches.get(parent)?.id === above;
  return above === null || /^(annex|part|decision)/.test(above);
}

function countCut({ clauses = [], paragraphs = [], rows = [] }: Truth, starts: readonly (number | null)[]): number {
  const paragraphLines = new Set([...clauses, ...paragraphs, ...rows].map(({ line }) => line));
  const [first, last] = [clauses[0]?.line ?? 0, clauses.at(-1)?.line ?? -1];
  return starts.filter((at) => at !== null && at >= first && at <= last && !paragraphLines.has(at)).length;
}

function scoreRows({ rows = [] }: Truth, found: ReadonlyMap<string, FoundClause>, back: Alignment['back']): Count {
  const numbered = rows.filter(({ label }) => label);
  const starts = new Set(
    [...found.values()]
      .filter(({ id }) => getFoundLabel(id) === ROW || id.includes('annex'))
      .map(({ from }) => back?.get(from)),
  );
  const right = numbered.filter(({ line }) => starts.has(line)).length;
  return { right, extra: 0, missed: numbered.length - right };
}
