// The documents of the index: what entries of one plan share (a heading, a body, the place) stands in its document once, and each entry says which parts are its own.

import { encodeSegments, type NumberedSegments } from '../../src/search/entry-segments.ts';
import type { EntryFile } from '../../src/search/facets.ts';
import { makeNameToken, makeTokens } from '../../src/search/tokens.ts';
import { readWords } from '../../src/search/words.ts';
import type { SearchEntry } from './entries.ts';

export interface SearchDocuments extends Pick<EntryFile, 'segments' | 'documents' | 'parts'> {
  /** The tokens of each document, in the order of its segments. */
  contents: string[];
}

/** Marks a segment whose words stand in no order. No token holds it. */
const LOOSE_WORDS = '*';

/** How many entries that belong to no plan share a document. */
const LOOSE = 200;

/** Takes entries; gives the documents that hold their words. Entries of a plan share one; the others are grouped as they come. */
export function makeDocuments(entries: readonly SearchEntry[]): SearchDocuments {
  const [contents, lengths, numbers]: [string[], number[][], number[]] = [[], [], []];
  const own: NumberedSegments[] = [];
  let loose = 0;
  const numbered = entries.map((entry, number) => ({
    entry,
    number,
    document: entry.plan || `${Math.floor(loose++ / LOOSE)}`,
  }));
  for (const group of Map.groupBy(numbered, ({ document }) => document).values()) {
    const segments = new Map<string, number>();
    // Its number from 1; 0 if it is new.
    const add = (tokens: string) => {
      const known = segments.get(tokens);
      if (known === undefined) segments.set(tokens, segments.size);
      return known === undefined ? 0 : known + 1;
    };
    const addWords = (text: string) => add(makeTokens(text).join(' '));
    for (const { entry, number } of group) {
      const titles = [entry.title.vi, entry.title.en, ...entry.titleForms].map(addWords);
      const holds = entry.holds === undefined ? [] : [add(`${LOOSE_WORDS}${makeTokens(entry.holds).join(' ')}`)];
      const others = [
        ...holds,
        ...[entry.text, ...entry.also].map(addWords),
        ...entry.names.map((name) => add(makeNameToken(readWords(name)))),
      ];
      numbers[number] = contents.length;
      own[number] = { titles, others };
    }
    const tokens = [...segments.keys()];
    contents.push(
      tokens
        .map((segment) => segment.replace(LOOSE_WORDS, ''))
        .filter(Boolean)
        .join(' '),
    );
    lengths.push(tokens.map(measure));
  }
  return { contents, segments: lengths, documents: numbers, parts: encodeSegments(numbers, own) };
}

/** How many tokens a segment has; less than none where no phrase is to be found in it: -1 for a name, which no single word asks for either. */
function measure(tokens: string): number {
  if (tokens.endsWith('zez') && !tokens.includes(' ')) return -1;
  const length = tokens === '' ? 0 : tokens.split(' ').length;
  return tokens.startsWith(LOOSE_WORDS) ? -length : length;
}
