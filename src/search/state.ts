// The state of the search page is in its address: the query, the chosen values, the order.

import { type Chosen, FACETS, type Facet, SORTS, type Sort } from './facets.ts';

export interface State {
  query: string;
  chosen: Chosen;
  sort: Sort;
}

/** Characters. More is a pasted text, which no record holds whole and no address can keep. */
const MAX_QUERY_LENGTH = 300;

export const isTooLong = (typed: string) => typed.trim().length > MAX_QUERY_LENGTH;

/** Cut between words. */
export function shorten(typed: string): string {
  const query = typed.trim();
  if (!isTooLong(query)) return query;
  return query.slice(0, MAX_QUERY_LENGTH + 1).replace(/\s*\S*$/, '') || query.slice(0, MAX_QUERY_LENGTH);
}

/** What it does not know it leaves out. */
export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet).filter(Boolean))];
    if (values.length > 0) chosen[facet] = values;
  }
  const sort = SORTS.find((name) => name === parameters.get('sort')) ?? 'relevance';
  return { query: shorten(parameters.get('q') ?? ''), chosen, sort };
}

/** The same state always makes the same address; "" where nothing is asked. */
export function writeState({ query, chosen, sort }: State): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const value of [...(chosen[facet] ?? [])].sort()) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

export function toggleValue(state: State, facet: Facet, value: string): State {
  const values = state.chosen[facet] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const { [facet]: _, ...others } = state.chosen;
  return { ...state, chosen: next.length === 0 ? others : { ...others, [facet]: next } };
}
