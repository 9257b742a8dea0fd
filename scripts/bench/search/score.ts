// How well an engine answers: at which rank the records that must come first were found.

import type { Class, Judged } from './suite.ts';

export interface Scored {
  class: Class;
  query: string;
  /**
   * Rank of the first right record, from 1; Infinity if it is not among those looked at. Where the register holds
   * nothing, 1 is the honest answer, which is none.
   */
  rank: number;
}

/** What an engine gives for a query: ids, the best first. */
export interface Answer {
  ids: readonly string[];
  /** The query searched in place of the one typed; null if none. */
  mended?: string | null;
  /** Ids that another query finds, which the engine offers. */
  offered?: readonly string[];
}

export function scoreQueries(queries: readonly Judged[], answers: readonly Answer[]): Scored[] {
  return queries.map((query, at) => ({
    class: query.class,
    query: query.query,
    rank: getRank(query, answers[at] ?? { ids: [] }),
  }));
}

function getRank({ class: name, first, isOfferOnly }: Judged, { ids, mended = null, offered = [] }: Answer): number {
  if (name === 'none') return ids.length === 0 && mended === null ? 1 : Number.POSITIVE_INFINITY;
  if (isOfferOnly && mended !== null) return Number.POSITIVE_INFINITY;
  const fits = makeMatcher(first);
  const ranks = [ids, ...(isOfferOnly ? [offered] : [])].map((found) => found.findIndex(fits) + 1);
  return Math.min(...ranks.map((rank) => rank || Number.POSITIVE_INFINITY));
}

/** True of an id that fits one of the patterns: in them * stands for anything. */
export function makeMatcher(patterns: readonly string[]): (id: string) => boolean {
  const shapes = patterns.map((pattern) => new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`));
  return (id) => shapes.some((shape) => shape.test(id));
}

/** success@3: the share of queries with a right record among the first three. */
export function getSuccess(scored: readonly Scored[]): number {
  return scored.filter(({ rank }) => rank <= 3).length / scored.length;
}

/** Mean of 1/rank. */
export function getReciprocalRank(scored: readonly Scored[]): number {
  return scored.reduce((sum, { rank }) => sum + 1 / rank, 0) / scored.length;
}
