// The order of results: several questions to the engine, merged. Exact wording with marks before folded wording, a phrase before its scattered syllables,
// whole syllables before beginnings, titles before text; among equals, the engine's own score.

import type { QueryWord } from './abbreviations.ts';
import { type Field, makeNameToken, makeToken } from './tokens.ts';

/** Asks the engine for entries with all tokens, or with the tokens as a phrase if in quotation marks; gives entry and the engine's score. */
export type Lookup = (tokens: string) => Promise<ReadonlyMap<number, number>>;
export type Scores = Map<number, number>;

/** Far enough apart that nothing below lifts an entry over the next step. */
const STEP = { name: 160, markedPhrase: 100, phrase: 76, markedWords: 50, words: 26, beginning: 8 };
const TITLE = { markedPhrase: 9, phrase: 8, words: 6 };
/** Neighbouring words of the query found as neighbours; those in the title count again. */
const PAIR = { anywhere: 5, title: 5 };
/** Every word of a pair-rich query would ask twice: beyond this the order of neighbours hardly matters. */
const MOST_PAIRS = 8;

/** Takes a reading of a query; gives a score for each entry with all of its words, whole. */
export async function scoreWhole(words: readonly QueryWord[], lookup: Lookup): Promise<{ scores: Scores; isPhraseFound: boolean }> {
  const quote = (tokens: readonly string[]) => `"${tokens.join(' ')}"`;
  const tokens = (field: Field) => words.map((word) => makeToken({ folded: word.folded, marks: word.marks ?? '' }, field));
  // A syllable typed without marks may carry any: it is asked for folded among those that are asked for with marks.
  const mixed = words.map((word) => makeToken({ folded: word.folded, marks: word.marks ?? '' }, word.marks ? 'b' : 'a'));
  const isMarked = words.some(({ marks }) => marks) && words.every(({ marks }) => marks !== null);
  const none: ReadonlyMap<number, number> = new Map();
  const whenMarked = (asked: string) => (isMarked ? lookup(asked) : Promise.resolve(none));
  const [whole, phrase, titlePhrase, titleWhole, name, markedPhrase, markedTitle, markedWhole] = await Promise.all([
    lookup(tokens('a').join(' ')),
    lookup(quote(tokens('a'))),
    lookup(quote(tokens('c'))),
    lookup(tokens('c').join(' ')),
    lookup(quote([makeNameToken(words)])),
    whenMarked(quote(tokens('b'))),
    whenMarked(quote(tokens('d'))),
    whenMarked(mixed.join(' ')),
  ]);
  const pairs = words.length < 3 ? none : await countPairs(words, lookup);
  const highest = Math.max(1e-9, ...whole.values());
  const scores: Scores = new Map();
  for (const [entry, own] of whole) {
    const step = markedPhrase.has(entry) ? STEP.markedPhrase : phrase.has(entry) ? STEP.phrase : markedWhole.has(entry) ? STEP.markedWords : STEP.words;
    const title = markedTitle.has(entry) ? TITLE.markedPhrase : titlePhrase.has(entry) ? TITLE.phrase : titleWhole.has(entry) ? TITLE.words : 0;
    scores.set(entry, step + title + (pairs.get(entry) ?? 0) + own / highest);
  }
  for (const entry of name.keys()) scores.set(entry, STEP.name + (scores.get(entry) ?? 0) / 10);
  return { scores, isPhraseFound: phrase.size > 0 || name.size > 0 };
}

/** For each entry, what share of neighbouring words stand side by side in it, weighed; title again. */
async function countPairs(words: readonly QueryWord[], lookup: Lookup): Promise<Scores> {
  const scores: Scores = new Map();
  const pairs = words.slice(1, MOST_PAIRS + 1).map((word, index) => [words[index] as QueryWord, word]);
  const ask = async (field: 'a' | 'c', weight: number) => {
    const found = await Promise.all(pairs.map((pair) => lookup(`"${pair.map(({ folded }) => makeToken({ folded, marks: '' }, field)).join(' ')}"`)));
    for (const entries of found) for (const entry of entries.keys()) scores.set(entry, (scores.get(entry) ?? 0) + weight / pairs.length);
  };
  await Promise.all([ask('a', PAIR.anywhere), ask('c', PAIR.title)]);
  return scores;
}

/** Takes the words of a query; gives a score for each entry with all of them, the last one as a beginning. */
export async function scoreBeginnings(words: readonly QueryWord[], lookup: Lookup): Promise<Scores> {
  const last = words.at(-1);
  if (!last) return new Map();
  const found = await lookup([...words.slice(0, -1).map(({ folded }) => makeToken({ folded, marks: '' }, 'a')), last.folded].join(' '));
  const highest = Math.max(1e-9, ...found.values());
  return new Map([...found].map(([entry, own]) => [entry, STEP.beginning + own / highest]));
}

/** Takes the words of a query and how many entries there are; gives a score for each entry with at least half of them, rare words weighing more. */
export async function scoreSome(words: readonly QueryWord[], lookup: Lookup, total: number): Promise<Scores> {
  const ask = (field: 'a' | 'c') => Promise.all(words.map(({ folded }) => lookup(makeToken({ folded, marks: '' }, field))));
  const [found, inTitle, pairs] = await Promise.all([ask('a'), ask('c'), countPairs(words, lookup)]);
  const weights = found.map(({ size }) => (size === 0 ? 0 : Math.log(1 + total / size)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares: Scores = new Map();
  for (const [index, entries] of found.entries())
    for (const entry of entries.keys()) shares.set(entry, (shares.get(entry) ?? 0) + (weights[index] ?? 0) / sum);
  const scores: Scores = new Map();
  for (const [entry, share] of shares) {
    if (share < 0.5) continue;
    const titled = inTitle.reduce((all, entries, index) => all + (entries.has(entry) ? (weights[index] ?? 0) / sum : 0), 0);
    scores.set(entry, 3 * share + titled + (pairs.get(entry) ?? 0) / 5);
  }
  return scores;
}

/** Takes scores; gives entries, the best first; equals keep the order of the register. */
export function sortByScore(scores: Scores): number[] {
  return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([entry]) => entry);
}
