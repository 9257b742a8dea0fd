// How a query is answered: it is read in every form and asked as a whole. If that finds little, the last word also
// matches as a beginning, slips of the finger are mended, the thesaurus tells what the register calls it, and at last
// records with most of the words, some of them side by side, join in.

import { mendFalseD } from '../text/vietnamese/false-d.ts';
import { type Group, listFormPlaces, makeReadings, type QueryWord } from './abbreviations.ts';
import { isRight, listCandidates, type Syllables } from './mend.ts';
import { parseQuery, type Query } from './query.ts';
import { type Question, readQuestion } from './question.ts';
import { type Lookup, type Scores, scoreBeginnings, scoreName, scoreSome, scoreWhole, sortByScore } from './rank.ts';
import { isSyllable } from './syllable.ts';
import { isWholeQuery, leaveOutAsking, type Match, matchSynonyms, rewrite, type SynonymGroup } from './synonyms.ts';
import { makeToken } from './tokens.ts';

export interface Index {
  lookup: Lookup;
  groups: readonly Group[];
  /** Syllables of the register, fetched when a query finds little. */
  loadSyllables: () => Promise<Syllables>;
  /** The thesaurus, fetched when no record holds the words typed as a phrase. */
  loadSynonyms: (words: readonly QueryWord[]) => Promise<readonly SynonymGroup[]>;
  /** How many entries there are. */
  total: number;
  /** Entries that only name something: an addressee, a contact, an audience. */
  mentions: ReadonlySet<number>;
}

export interface Found {
  /** Entries, the best first. */
  entries: number[];
  /** The query that was searched instead, because the one typed seems to hold a mistake; null if none. */
  mended: string | null;
  /** A better-known query that differs by a slip from the one typed, whose words are right as they stand. */
  offered: string | null;
  /** Words of the register by which the thesaurus found more. */
  also: string[];
  /** What readers are told where the register only comes near what was asked. */
  notes: { vi: string; en: string }[];
  /** Themes that the thesaurus ties to the words typed. */
  themes: string[];
  /** What the query asks, where it is a question that no record holds as it stands. */
  question: Question | null;
  /** From this index on, entries have only some of the words. */
  someFrom: number;
  /** What to highlight: each reading is a phrase of folded words. */
  readings: string[][];
  /** The last word, if entries were found by its beginning. */
  beginning: string | null;
}

/** With fewer results, longer words that begin like the last one join in. */
const MIN_RESULTS_BEFORE_PREFIX = 10;
/** With fewer results, records with only some of the words join in. */
const MIN_RESULTS_BEFORE_PARTIAL = 3;
/** With fewer results, and no phrase found, mistakes are looked for. With as many, the reader meant scattered words. */
const MIN_RESULTS_BEFORE_MENDING = 20;
/** More doubtful words than this are no slip of the finger. */
const MAX_MENDED_WORDS = 3;

export async function find(typed: string, index: Index): Promise<Found> {
  const query = parseQuery(typed);
  const found = makeNothing();
  if (query.words.length === 0) return found;
  if (query.phrases.length > 0) return findPhrases(query, index, found);
  const { scores, isPhraseFound } = await scoreReadings(query.words, index, found);
  const wereScattered = !isPhraseFound && (await dropScattered(query.words, index, scores));
  if (!wereScattered && scores.size < MIN_RESULTS_BEFORE_PREFIX) await addBeginnings(query.words, index, scores, found);
  if (
    !isPhraseFound &&
    scores.size < MIN_RESULTS_BEFORE_MENDING &&
    !(found.beginning !== null && query.words.length === 1)
  )
    await addMended(typed, query, index, scores, found);
  found.question = isPhraseFound || found.mended !== null ? null : readQuestion(query.words);
  // "Ai lo" asks; that the thesaurus knows it for who is in charge says nothing here.
  if (found.mended === null && found.question?.asks !== 'who')
    await addSynonyms(query.words, index, scores, found, isPhraseFound);
  if (found.question) await addQuestion(found.question, index, scores, found);
  found.entries = sortByScore(scores, index.mentions);
  found.someFrom = found.entries.length;
  if (found.entries.length < MIN_RESULTS_BEFORE_PARTIAL && query.words.length > 1)
    await addSome(query.words, index, scores, found);
  return found;
}

export function makeNothing(): Found {
  return {
    entries: [],
    mended: null,
    offered: null,
    also: [],
    notes: [],
    themes: [],
    question: null,
    someFrom: 0,
    readings: [],
    beginning: null,
  };
}

async function findPhrases(query: Query, index: Index, found: Found): Promise<Found> {
  const { scores } = await scoreWhole(query.words, index);
  for (const phrase of query.phrases) {
    const holding = await index.lookup(`"${phrase.map((word) => makeToken(word, 'a')).join(' ')}"`);
    for (const entry of scores.keys()) if (!holding.has(entry)) scores.delete(entry);
  }
  const loose = query.words.filter(
    (word) => !query.phrases.some((phrase) => phrase.some(({ folded }) => folded === word.folded)),
  );
  found.readings = [...query.phrases, ...loose.map((word) => [word])].map((words) => words.map(({ folded }) => folded));
  found.entries = sortByScore(scores, index.mentions);
  found.someFrom = found.entries.length;
  return found;
}

async function scoreReadings(
  words: readonly QueryWord[],
  index: Index,
  found: Found,
): Promise<{ scores: Scores; isPhraseFound: boolean }> {
  const readings = makeReadings(words, index.groups);
  found.readings.push(...readings.map((reading) => reading.map(({ folded }) => folded)));
  const [asTyped = [], ...others] = readings;
  const typed = await scoreWhole(asTyped, index);
  // Entries are indexed with every form: where the form typed finds something, another one can only add exact names.
  const score = (reading: readonly QueryWord[]) =>
    typed.scores.size > 0 ? scoreName(reading, index) : scoreWhole(reading, index, false);
  const each = [typed, ...(await Promise.all(others.map(score)))];
  const scores: Scores = new Map();
  for (const reading of each) addBest(scores, reading.scores);
  return { scores, isPhraseFound: each.some(({ isPhraseFound }) => isPhraseFound) };
}

/**
 * Syllables mean something beside each other: "đường", "dây" and "nóng" here and there are no hotline. True if that
 * leaves nothing.
 */
async function dropScattered(words: readonly QueryWord[], { lookup }: Index, scores: Scores): Promise<boolean> {
  if (words.length < 2 || scores.size === 0 || !words.every(({ folded }) => isSyllable(folded))) return false;
  const tokens = words.map(({ folded }) => makeToken({ folded, marks: '' }, 'a'));
  const beside = await Promise.all(tokens.slice(1).map((token, at) => lookup(`"${tokens[at]} ${token}"`)));
  for (const entry of scores.keys()) if (!beside.some((pair) => pair.has(entry))) scores.delete(entry);
  return scores.size === 0;
}

async function addBeginnings(
  words: readonly QueryWord[],
  { lookup }: Index,
  scores: Scores,
  found: Found,
): Promise<void> {
  const before = scores.size;
  addBest(scores, await scoreBeginnings(words, lookup));
  if (scores.size > before) found.beginning = words.at(-1)?.folded ?? null;
}

/**
 * A slip in what is no word is mended. Where every word is right, the better-known query is only offered: nobody knows
 * better than the reader what was meant.
 */
async function addMended(typed: string, { words }: Query, index: Index, scores: Scores, found: Found): Promise<void> {
  const syllables = await index.loadSyllables();
  const mended = await mend(words, index, syllables, found.beginning !== null, listAcronyms(typed));
  if (!mended) return;
  const text = writeMended(typed, words, mended.words, syllables);
  if (!mended.isSlip) {
    found.offered = text;
    return;
  }
  const asked = found.readings.length;
  const reading = await scoreReadings(mended.words, index, found);
  if (reading.scores.size === 0) return;
  found.readings.splice(0, asked);
  found.mended = text;
  // What was typed stays findable, after what was probably meant.
  for (const [entry, score] of scores) scores.set(entry, score / 100);
  addBest(scores, reading.scores);
}

/** Words in capitals among others, or one alone, are names: "HIV" is no slip of a syllable. */
function listAcronyms(typed: string): Set<number> {
  const { words } = parseQuery(typed);
  const own = words.flatMap(({ start, end }, at) => (/^\p{Lu}{2,5}$/u.test(typed.slice(start, end)) ? [at] : []));
  return new Set(words.length > 1 && own.length === words.length ? [] : own);
}

/** What was typed, with the words that were mended in the way the register writes them. */
function writeMended(
  typed: string,
  words: readonly QueryWord[],
  mended: readonly QueryWord[],
  { written }: Syllables,
): string {
  const isPlain = words.every(({ marks }) => marks === '');
  let text = mendFalseD(typed).normalize('NFC');
  const places = parseQuery(text).words;
  for (let at = words.length - 1; at >= 0; at--) {
    const [word, right, place] = [words[at], mended[at], places[at]];
    if (!word || !right || !place || word.folded === right.folded) continue;
    text =
      text.slice(0, place.start) +
      (isPlain ? right.folded : (written.get(right.folded) ?? right.folded)) +
      text.slice(place.end);
  }
  return text;
}

/**
 * The query with its doubtful words replaced so that entries hold all of it. Where every word is known by itself, only
 * those that hold it as a phrase count.
 */
async function mend(
  words: readonly QueryWord[],
  index: Index,
  syllables: Syllables,
  isLastBegun: boolean,
  acronyms: ReadonlySet<number>,
): Promise<{ words: QueryWord[]; isSlip: boolean } | null> {
  const isSlip = ({ folded }: QueryWord, at: number) =>
    !acronyms.has(at) && !isRight(folded, syllables) && !(isLastBegun && at === words.length - 1);
  const inForms = listFormPlaces(words, index.groups);
  const slips = words.flatMap((word, at) => (isSlip(word, at) && !inForms.has(at) ? [at] : []));
  const doubtful = slips.length > 0 ? slips : await listStrangers(words, index);
  if (doubtful.length === 0 || doubtful.length > MAX_MENDED_WORDS) return null;
  let best: { words: QueryWord[]; rank: number } | null = null;
  for (const attempt of listAttempts(words, doubtful, syllables)) {
    const tokens = attempt.map(({ folded }) => makeToken({ folded, marks: '' }, 'a')).join(' ');
    const whole = await index.lookup(tokens);
    if (whole.size === 0) continue;
    const phrase = await index.lookup(`"${tokens}"`);
    const rank = phrase.size * 1000 + (slips.length > 0 || phrase.size > 0 ? whole.size : 0);
    if (rank > (best?.rank ?? 0)) best = { words: attempt, rank };
  }
  return best && { words: best.words, isSlip: slips.length > 0 };
}

/** Known words that no text has beside their neighbours in the query: "Buôn Ma Thuộc". */
async function listStrangers(words: readonly QueryWord[], { groups, lookup }: Index): Promise<number[]> {
  const inForms = listFormPlaces(words, groups);
  const meet = await Promise.all(
    words.slice(1).map(async (word, at) => {
      // Texts may write the abbreviation in another form, so it proves nothing that this one is beside nothing.
      if (inForms.has(at) || inForms.has(at + 1)) return true;
      const pair = [words[at] as QueryWord, word].map(({ folded }) => makeToken({ folded, marks: '' }, 'a'));
      return (await lookup(`"${pair.join(' ')}"`)).size > 0;
    }),
  );
  if (meet.length === 0) return [];
  return words.flatMap((_, at) => (meet[at - 1] || meet[at] ? [] : [at]));
}

function listAttempts(words: readonly QueryWord[], doubtful: readonly number[], syllables: Syllables): QueryWord[][] {
  return doubtful.reduce<QueryWord[][]>(
    (attempts, at) => {
      const candidates = listCandidates(words[at]?.folded ?? '', syllables);
      return attempts.flatMap((attempt) => candidates.map((folded) => attempt.with(at, { folded, marks: null })));
    },
    [[...words]],
  );
}

/** Above scattered words and below a phrase, where the thesaurus speaks of all that was typed; else below them. */
const SYNONYM_SCORE = { whole: 60, part: 12, share: 10 };

/** More than all that scattered words can earn. */
const TERM_SCORE = 20;

/** What the register calls by other words than the reader. */
async function addSynonyms(
  words: readonly QueryWord[],
  index: Index,
  scores: Scores,
  found: Found,
  isPhraseFound: boolean,
): Promise<void> {
  if (isPhraseFound && scores.size >= MIN_RESULTS_BEFORE_MENDING) return;
  const all = matchSynonyms(words, await index.loadSynonyms(words));
  const matches = all.filter(({ group }) => !group.isAbsent);
  found.notes = all.flatMap(({ group }) => group.note ?? []);
  // Where records hold the words as they were typed, they come first; a theme answers what is only meant, and where
  // anything holds the words, only if it speaks of all of them.
  const whole = isPhraseFound ? [] : matches.filter((match) => scores.size === 0 || isWholeQuery(words, match));
  found.themes = [...new Set(whole.flatMap(({ group }) => group.themes))];
  const before = new Set(scores.keys());
  /** By the words of the query that they stand for: what the terms of a group find that answer only a part of it. */
  const parts = new Map<string, Scores>();
  for (const match of matches)
    for (const said of match.group.words) {
      const reading = rewrite(words, match, said);
      if (isSame(reading, words)) await liftTerm(parseQuery(said).words, index, scores);
      else {
        const { scores: own, isWhole } = await scoreSaid(words, match, said, reading, index);
        if (isWhole)
          for (const [entry, score] of own)
            scores.set(entry, Math.max(scores.get(entry) ?? 0, SYNONYM_SCORE.whole + Math.min(score, 140) / 10));
        const key = `${match.from} ${match.to}`;
        const part = parts.get(key) ?? new Map();
        if (!isWhole) addBest(part, own);
        if (!isWhole) parts.set(key, part);
        if ([...own.keys()].every((entry) => before.has(entry)) || found.also.includes(said)) continue;
        found.also.push(said);
        found.readings.push(parseQuery(said).words.map(({ folded }) => folded));
      }
    }
  addParts([...parts.values()], index.total, scores);
}

/** What a term finds in the place of the words that it stands for; by itself, where it is nowhere beside the others. */
async function scoreSaid(
  words: readonly QueryWord[],
  match: Match,
  said: string,
  reading: readonly QueryWord[],
  index: Index,
): Promise<{ scores: Scores; isWhole: boolean }> {
  const full = await scoreWhole(reading, index, false);
  const own = full.scores.size > 0 ? full : await scoreWhole(leaveOutAsking(reading), index, false);
  const alone = own.scores.size > 0 ? own : await scoreWhole(parseQuery(said).words, index, false);
  return { scores: alone.scores, isWhole: isWholeQuery(words, match) || own.scores.size > 0 };
}

/** An entry that answers more of the query comes first, and rare things say more of it than common ones. */
function addParts(parts: readonly Scores[], total: number, scores: Scores): void {
  const weights = parts.map(({ size }) => Math.log(1 + total / Math.max(1, size)));
  const sum = Math.max(
    1e-9,
    weights.reduce((a, b) => a + b, 0),
  );
  for (const entry of new Set(parts.flatMap((part) => [...part.keys()]))) {
    const share = parts.reduce((at, part, index) => at + (part.has(entry) ? (weights[index] ?? 0) : 0), 0) / sum;
    const best = Math.max(...parts.map((part) => part.get(entry) ?? 0));
    const score = SYNONYM_SCORE.part + SYNONYM_SCORE.share * share + Math.min(best, 140) / 40;
    scores.set(entry, Math.max(scores.get(entry) ?? 0, score));
  }
}

const isSame = (a: readonly QueryWord[], b: readonly QueryWord[]) =>
  a.length === b.length && a.every(({ folded }, at) => folded === b[at]?.folded);

/** What holds a term of the register as one comes before what holds its syllables here and there. */
async function liftTerm(term: readonly QueryWord[], { lookup }: Index, scores: Scores): Promise<void> {
  const tokens = term.map(({ folded }) => makeToken({ folded, marks: '' }, 'a'));
  for (const entry of (await lookup(`"${tokens.join(' ')}"`)).keys()) {
    const score = scores.get(entry);
    if (score !== undefined) scores.set(entry, score + TERM_SCORE);
  }
}

/** Above what the thesaurus adds and below a name: the words that a question is about, as a phrase or as a name. */
const QUESTION_SCORE = { name: 200, phrase: 90 };
/** The longest name of a unit or body that is looked for in a question. */
const MAX_NAME_WORDS = 6;

/** A question is answered by what it is about: a place or body that it names, or the words beside those that ask. */
async function addQuestion({ content, rest }: Question, index: Index, scores: Scores, found: Found): Promise<void> {
  const named = await findNamed(rest, index);
  for (const entry of named) scores.set(entry, QUESTION_SCORE.name + (scores.get(entry) ?? 0) / 10);
  const about = await scoreWhole(content, index);
  if (about.isPhraseFound)
    for (const [entry, score] of about.scores)
      scores.set(entry, Math.max(scores.get(entry) ?? 0, QUESTION_SCORE.phrase + score / 10));
  else await addSynonyms(content, index, scores, found, false);
  if (about.scores.size > 0) found.readings.push(content.map(({ folded }) => folded));
}

/** The entries whose name is the longest run of these words that is a name at all. */
async function findNamed(words: readonly QueryWord[], index: Index): Promise<number[]> {
  for (let length = Math.min(words.length, MAX_NAME_WORDS); length > 0; length--) {
    const runs = words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length));
    const found = await Promise.all(runs.map((run) => scoreName(run, index)));
    const entries = found.flatMap(({ scores }) => [...scores.keys()]);
    if (entries.length > 0) return entries;
  }
  return [];
}

async function addSome(words: readonly QueryWord[], index: Index, scores: Scores, found: Found): Promise<void> {
  const some = await scoreSome(words, index);
  const rest = sortByScore(some, index.mentions).filter((entry) => !scores.has(entry));
  if (rest.length === 0) return;
  found.entries.push(...rest);
  found.readings.push(...words.map(({ folded }) => [folded]));
}

function addBest(scores: Scores, more: Scores): void {
  for (const [entry, score] of more) scores.set(entry, Math.max(score, scores.get(entry) ?? 0));
}
