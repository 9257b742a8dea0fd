// The segments of each entry in its document, delta coded: entries share most segments with the entry before them.
// The columns are published in entries.json, so their names stay.

export interface EncodedSegments {
  /** Title segments of each entry: numbers in the document from 1, or 0 for the next new segment. */
  titles: number[][];
  /** How many more new segments each entry adds. */
  fresh: number[];
  /** Removed: of the back references of the entry before, in the same document, the indexes of those that are gone. */
  without: number[][];
  /**
   * Added back references: segment numbers from 1. One of the last RECENT_SEGMENTS segments is written as its distance
   * from
   * the last segment instead: 0, -1, -2 …
   */
  besides: number[][];
}

/** Segments of one entry: numbers in its document from 1, or 0 for a new one. New ones are numbered in their order. */
export interface NumberedSegments {
  titles: number[];
  others: number[];
}

/** Entries refer to segments just added, or to those that the whole document shares: numbers stay short both ways. */
const RECENT_SEGMENTS = 16;

class DocumentState {
  segments = 0;
  /** Of the entry before, ascending. */
  backReferences: number[] = [];
}

/** `documents` holds the document of each entry. */
export function encodeSegments(documents: readonly number[], entries: readonly NumberedSegments[]): EncodedSegments {
  const encoded: EncodedSegments = { titles: [], fresh: [], without: [], besides: [] };
  const states = new Map<number, DocumentState>();
  for (const [at, { titles, others }] of entries.entries()) {
    const state = getState(states, documents[at] ?? 0);
    const added = countNew(others);
    state.segments += countNew(titles) + added;
    const before = state.backReferences;
    const now = [...new Set(others)].filter((number) => number !== 0).sort((a, b) => a - b);
    encoded.titles.push(titles);
    encoded.fresh.push(added);
    encoded.without.push(before.flatMap((number, index) => (now.includes(number) ? [] : [index])));
    encoded.besides.push(
      now
        .filter((number) => !before.includes(number))
        .map((number) => (state.segments - number < RECENT_SEGMENTS ? number - state.segments : number)),
    );
    state.backReferences = now;
  }
  return encoded;
}

/** The segments of each entry, numbered in its document from 0. */
export function decodeSegments(
  { titles, fresh, without, besides }: EncodedSegments,
  documents: readonly number[],
): { titles: number[]; others: number[] }[] {
  const states = new Map<number, DocumentState>();
  return titles.map((numbers, at) => {
    const state = getState(states, documents[at] ?? 0);
    const ownTitles = numbers.map((number) => (number === 0 ? state.segments++ : number - 1));
    const firstNew = state.segments;
    const added = Array.from({ length: fresh[at] ?? 0 }, (_, index) => firstNew + index);
    state.segments += added.length;
    const removed = without[at] ?? [];
    const kept = state.backReferences.filter((_, index) => !removed.includes(index));
    const more = (besides[at] ?? []).map((number) => (number > 0 ? number : state.segments + number));
    state.backReferences = [...kept, ...more].sort((a, b) => a - b);
    return { titles: ownTitles, others: [...added, ...state.backReferences.map((number) => number - 1)] };
  });
}

function getState(states: Map<number, DocumentState>, document: number): DocumentState {
  const state = states.get(document) ?? new DocumentState();
  states.set(document, state);
  return state;
}

const countNew = (numbers: readonly number[]) => numbers.filter((number) => number === 0).length;
