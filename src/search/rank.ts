// The order of results, from several questions to the engine: exact wording with marks before folded wording, a phrase
// before its scattered syllables, whole syllables before beginnings, titles before text, what is done before what is
// only named. Among equals, the engine's own score decides.

import type { QueryWord } from './abbreviations.ts';
import { type Field, makeNameToken, makeToken } from './tokens.ts';

/** Entries that hold all tokens (as a phrase, if in quotation marks), each with the engine's score. */
export type Lookup = (tokens: string) => Promise<ReadonlyMap<number, number>>;
export type Scores = Map<number, number>;

/** Far enough apart that nothing below lifts an entry to the next step. */
const STEP = { name: 160, markedPhrase: 100, phrase: 76, markedWords: 50, words: 26, beginning: 8 };
const TITLE = { markedPhrase: 9, phrase: 8, words: 6 };
/** What scattered words can earn by being in the title, or side by side. */
const NEARNESS = { wordsInTitle: 5, pairs: 4, pairsInTitle: 4 };
/** Taken from entries that only name something: what is done comes before them, within a step. */
const MENTION_PENALTY = 10;
/** Each further word costs four more questions, and beyond this the order hardly changes. */
const MAX_WEIGHED_WORDS = 6;

/** An engine and how many entries it holds. */
export interface Asked {
  lookup: Lookup;
  total: number;
}

/**
 * Scores each entry that holds all words of a reading, whole. `weighsNearness`: whether the order of scattered words is
 * worth its questions.
 */
export async function scoreWhole(
  words: readonly QueryWord[],
  asked: Asked,
  weighsNearness = true,
): Promise<{ scores: Scores; isPhraseFound: boolean }> {
  const { lookup } = asked;
  const quote = (tokens: readonly string[]) => `"${tokens.join(' ')}"`;
  const tokens = (field: Field) =>
    words.map((word) => makeToken({ folded: word.folded, marks: word.marks ?? '' }, field));
  const [whole, name] = await Promise.all([lookup(tokens('a').join(' ')), lookup(quote([makeNameToken(words)]))]);
  const scores: Scores = new Map();
  if (whole.size > 0) {
    const none: ReadonlyMap<number, number> = new Map();
    const isMarked = words.some(({ marks }) => marks) && words.every(({ marks }) => marks !== null);
    const whenMarked = (query: string) => (isMarked ? lookup(query) : Promise.resolve(none));
    // A syllable typed without marks may carry any, so it is asked for folded, beside the others with their marks.
    const mixed = words.map((word) =>
      makeToken({ folded: word.folded, marks: word.marks ?? '' }, word.marks ? 'b' : 'a'),
    );
    const [phrase, titlePhrase, titleWhole, markedPhrase, markedTitle, markedWhole] = await Promise.all([
      lookup(quote(tokens('a'))),
      lookup(quote(tokens('c'))),
      lookup(tokens('c').join(' ')),
      whenMarked(quote(tokens('b'))),
      whenMarked(quote(tokens('d'))),
      whenMarked(mixed.join(' ')),
    ]);
    const isScattered = weighsNearness && words.length > 2 && whole.size > 1 && phrase.size < whole.size;
    const near = isScattered ? await weighNearness(words, asked) : none;
    const highest = Math.max(1e-9, ...whole.values());
    for (const [entry, own] of whole) {
      const step = markedPhrase.has(entry)
        ? STEP.markedPhrase
        : phrase.has(entry)
          ? STEP.phrase
          : markedWhole.has(entry)
            ? STEP.markedWords
            : STEP.words;
      const title = markedTitle.has(entry)
        ? TITLE.markedPhrase
        : titlePhrase.has(entry)
          ? TITLE.phrase
          : titleWhole.has(entry)
            ? TITLE.words
            : 0;
      scores.set(entry, step + title + (near.get(entry) ?? 0) + own / highest);
    }
    if (phrase.size > 0) return { scores: addNames(scores, name), isPhraseFound: true };
  }
  return { scores: addNames(scores, name), isPhraseFound: name.size > 0 };
}

/** Scores the entries whose own name the reading is. */
export async function scoreName(
  words: readonly QueryWord[],
  { lookup }: Pick<Asked, 'lookup'>,
): Promise<{ scores: Scores; isPhraseFound: boolean }> {
  const name = await lookup(`"${makeNameToken(words)}"`);
  return { scores: addNames(new Map(), name), isPhraseFound: name.size > 0 };
}

function addNames(scores: Scores, name: ReadonlyMap<number, number>): Scores {
  for (const entry of name.keys()) scores.set(entry, STEP.name + (scores.get(entry) ?? 0) / 10);
  return scores;
}

/**
 * For each entry, the share of the query that it holds closely: words in the title, neighbours as neighbours. Rare ones
 * weigh more.
 */
async function weighNearness(words: readonly QueryWord[], { lookup, total }: Asked): Promise<Scores> {
  const ask = (tokens: readonly QueryWord[], field: 'a' | 'c') =>
    lookup(`"${tokens.map(({ folded }) => makeToken({ folded, marks: '' }, field)).join(' ')}"`);
  const some = words.slice(0, MAX_WEIGHED_WORDS);
  const pairs = some.slice(1).map((word, at) => [some[at] as QueryWord, word]);
  const [wordsAnywhere, wordsInTitle, pairsAnywhere, pairsInTitle] = await Promise.all([
    Promise.all(some.map((word) => ask([word], 'a'))),
    Promise.all(some.map((word) => ask([word], 'c'))),
    Promise.all(pairs.map((pair) => ask(pair, 'a'))),
    Promise.all(pairs.map((pair) => ask(pair, 'c'))),
  ]);
  const scores: Scores = new Map();
  const add = (
    found: readonly ReadonlyMap<number, number>[],
    anywhere: readonly ReadonlyMap<number, number>[],
    most: number,
  ) => {
    const weights = anywhere.map(({ size }) => (size === 0 ? 0 : Math.log(1 + total / size)));
    const sum = Math.max(
      1e-9,
      weights.reduce((a, b) => a + b, 0),
    );
    for (const [at, entries] of found.entries())
      for (const entry of entries.keys())
        scores.set(entry, (scores.get(entry) ?? 0) + (most * (weights[at] ?? 0)) / sum);
  };
  add(wordsInTitle, wordsAnywhere, NEARNESS.wordsInTitle);
  add(pairsAnywhere, pairsAnywhere, NEARNESS.pairs);
  add(pairsInTitle, pairsAnywhere, NEARNESS.pairsInTitle);
  return scores;
}

/** Scores each entry that holds all words, the last one as a beginning, beside the word before it. */
export async function scoreBeginnings(words: readonly QueryWord[], lookup: Lookup): Promise<Scores> {
  const last = words.at(-1);
  if (!last) return new Map();
  const found = await lookup(
    [...words.slice(0, -1).map(({ folded }) => makeToken({ folded, marks: '' }, 'a')), last.folded].join(' '),
  );
  const before = words.at(-2);
  const beside = before && (await lookup(`"${makeToken({ folded: before.folded, marks: '' }, 'a')} ${last.folded}"`));
  const highest = Math.max(1e-9, ...found.values());
  return new Map(
    [...found]
      .filter(([entry]) => !beside || beside.has(entry))
      .map(([entry, own]) => [entry, STEP.beginning + own / highest]),
  );
}

/**
 * Scores each entry that holds at least half of the words, rare words weighing more, and two of them side by side:
 * scattered syllables mean nothing.
 */
export async function scoreSome(words: readonly QueryWord[], { lookup, total }: Asked): Promise<Scores> {
  const token = ({ folded }: QueryWord) => makeToken({ folded, marks: '' }, 'a');
  const pairs = words.slice(1).map((word, at) => `"${token(words[at] as QueryWord)} ${token(word)}"`);
  const [found, near, ...beside] = await Promise.all([
    Promise.all(words.map((word) => lookup(`"${token(word)}"`))),
    weighNearness(words, { lookup, total }),
    ...pairs.map((pair) => lookup(pair)),
  ]);
  // What no record holds tells most of what was meant; one letter ("P." of "phường") tells nothing.
  const weights = found.map(({ size }, at) =>
    size === 0 && words[at]?.folded.length === 1 ? 0 : Math.log(1 + total / Math.max(1, size)),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares: Scores = new Map();
  for (const [at, entries] of found.entries())
    for (const entry of entries.keys()) shares.set(entry, (shares.get(entry) ?? 0) + (weights[at] ?? 0) / sum);
  return new Map(
    [...shares]
      .filter(([entry, share]) => share >= 0.5 && beside.some((pair) => pair.has(entry)))
      .map(([entry, share]) => [entry, 3 * share + (near.get(entry) ?? 0) / 5]),
  );
}

/** The best first; equals keep the order of the register. */
export function sortByScore(scores: Scores, mentions: ReadonlySet<number>): number[] {
  const weigh = ([entry, score]: [number, number]) => score - (mentions.has(entry) ? MENTION_PENALTY : 0);
  return [...scores].sort((a, b) => weigh(b) - weigh(a) || a[0] - b[0]).map(([entry]) => entry);
}
