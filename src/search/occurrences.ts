// Answers which entries hold all words, a phrase, words in a title, or a whole name, from the places of words in
// documents.

import { decodeSegments } from './entry-segments.ts';
import type { EntryFile } from './facets.ts';
import type { Lookup } from './rank.ts';
import { readTerm, type Term } from './tokens.ts';

/** Documents that hold tokens with this prefix, each with the places of those tokens, ascending. */
export type FindPlaces = (prefix: string) => Promise<{ document: number; places: readonly number[] }[]>;

/** Segments that hold a word, numbered through all documents, and its places in each. */
type Occurrences = Map<number, number[]>;

/** What a search for words needs of entries.json. */
type Searched = Pick<EntryFile, 'segments' | 'documents' | 'parts'>;

/** BM25: how soon more occurrences of a word stop counting (k1), and how much long entries lose (b). */
const [K1, B] = [1.2, 0.75];

export function makeLookup(file: Searched, findPlaces: FindPlaces): Lookup {
  const { starts, lengths, holders, sizes, averageSize } = readSegments(file);
  const known = new Map<string, Promise<Occurrences>>();
  const find = (prefix: string) => {
    const found = known.get(prefix) ?? findPlaces(prefix).then((list) => locate(list, starts, lengths));
    known.set(prefix, found);
    return found;
  };
  /** How often each entry holds the word, in segments that count for the field. */
  const count = (found: Occurrences, { field }: Term) => {
    // With marks, the title itself is meant; without them, its abbreviations in another form are as good.
    const wanted = field === 'd' ? 2 : field === 'c' ? 1 : 0;
    const counts = new Map<number, number>();
    for (const [segment, { length }] of found) {
      const isName = lengths[segment] === -1;
      if (isName ? field !== 'e' && field !== 'beginning' : field === 'e') continue;
      for (const holder of holders[segment] ?? [])
        if (holder.title >= wanted) counts.set(holder.entry, (counts.get(holder.entry) ?? 0) + length);
    }
    return counts;
  };
  const scoreBm25 = (each: readonly ReadonlyMap<number, number>[]) => {
    const scores = new Map<number, number>();
    const [first = new Map<number, number>(), ...others] = each;
    for (const entry of first.keys()) {
      if (!others.every((counts) => counts.has(entry))) continue;
      const length = K1 * (1 - B + (B * (sizes[entry] ?? 0)) / averageSize);
      const add = (sum: number, counts: ReadonlyMap<number, number>) => {
        const times = counts.get(entry) ?? 0;
        return sum + (Math.log(1 + sizes.length / counts.size) * times) / (times + length);
      };
      scores.set(entry, each.reduce(add, 0));
    }
    return scores;
  };
  return async (question) => {
    const terms = question.replaceAll('"', '').split(' ').map(readTerm);
    const found = await Promise.all(terms.map(({ prefix }) => find(prefix)));
    const [term] = terms;
    if (!term) return new Map();
    if (question.startsWith('"')) return scoreBm25([count(joinPhrase(found, lengths), term)]);
    return scoreBm25(found.map((own, at) => count(own, terms[at] ?? term)));
  };
}

function readSegments({ segments, documents, parts }: Searched) {
  const first = [0];
  for (const [document, own] of segments.entries()) first.push((first[document] ?? 0) + own.length);
  const lengths = segments.flat();
  const holders: { entry: number; title: number }[][] = lengths.map(() => []);
  const sizes = decodeSegments(parts, documents).map(({ titles, others }, entry) => {
    const offset = first[documents[entry] ?? 0] ?? 0;
    const [ofTitle, itself] = [new Set(titles), new Set(titles.slice(0, 2))];
    const own = [...new Set([...titles, ...others])];
    for (const segment of own)
      holders[offset + segment]?.push({ entry, title: itself.has(segment) ? 2 : ofTitle.has(segment) ? 1 : 0 });
    return own.reduce((sum, segment) => sum + Math.max(0, lengths[offset + segment] ?? 0), 0);
  });
  const starts = segments.map((own, document) => {
    let at = 0;
    return own.map((length, index) => {
      const from = at;
      at += Math.abs(length);
      return { segment: (first[document] ?? 0) + index, from };
    });
  });
  const averageSize = Math.max(1, sizes.reduce((a, b) => a + b, 0) / Math.max(1, sizes.length));
  return { starts, lengths, holders, sizes, averageSize };
}

/** Places in documents as places in segments. Both ascend, so one pass is enough. */
function locate(
  found: readonly { document: number; places: readonly number[] }[],
  starts: readonly { segment: number; from: number }[][],
  lengths: readonly number[],
): Occurrences {
  const occurrences: Occurrences = new Map();
  for (const { document, places } of found) {
    const segments = starts[document] ?? [];
    let at = 0;
    for (const place of places) {
      while (
        at + 1 < segments.length &&
        place >= (segments[at]?.from ?? 0) + Math.abs(lengths[segments[at]?.segment ?? 0] ?? 0)
      )
        at++;
      const { segment = 0, from = 0 } = segments[at] ?? {};
      const own = occurrences.get(segment);
      if (own) own.push(place - from);
      else occurrences.set(segment, [place - from]);
    }
  }
  return occurrences;
}

/** Where the words follow each other in one segment. */
function joinPhrase([first = new Map(), ...others]: readonly Occurrences[], lengths: readonly number[]): Occurrences {
  if (others.length === 0) return first;
  const joined: Occurrences = new Map();
  for (const [segment, places] of first) {
    if ((lengths[segment] ?? 0) < 0) continue;
    const next = others.map((found) => new Set(found.get(segment)));
    const kept = places.filter((place: number) => next.every((own, at) => own.has(place + at + 1)));
    if (kept.length > 0) joined.set(segment, kept);
  }
  return joined;
}
