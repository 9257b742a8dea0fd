// Opens a folder with a Pagefind index and the files beside it: the whole register or, of a national one, its plans or
// the records of a province.

import { foldGroups } from './abbreviations.ts';
import { type EntryFile, listMentions, type Shown } from './facets.ts';
import type { Index } from './find.ts';
import { readSyllables, type Syllables } from './mend.ts';
import { type FindPlaces, makeLookup } from './occurrences.ts';
import { makeShownFinder, readShown, type ShownPages } from './shown.ts';
import { getSynonymFile, readSynonyms, type SynonymFile, type SynonymGroup } from './synonyms.ts';
import { MARKS } from './tokens.ts';

interface Result {
  id: string;
  /** Places of the words found. */
  words: number[];
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string | null, options?: object): Promise<{ results: Result[] }>;
  preload(query: string): Promise<void>;
}

export interface OpenIndex extends Index {
  file: EntryFile;
  /** What the result of an entry shows. */
  show: (entry: number) => Promise<Shown>;
  /** Ids of all entries, in order. */
  loadIds: () => Promise<string[]>;
  /** Starts the engine before words are asked for. */
  warm: () => void;
}

/** Answers kept while the reader types; more would only fill memory. */
const MAX_KEPT_ANSWERS = 400;

/** `isAsked`: words will be asked for, so the engine starts at once. Rejects if a file is missing. */
export async function openIndex(folder: string, baseUrl: string, isAsked: boolean): Promise<OpenIndex> {
  let engine: ReturnType<typeof openEngine> | undefined;
  // A list of everything needs no engine: it starts with the first word, or when the reader goes to the search box.
  const start = () => {
    engine ??= openEngine(folder, baseUrl);
    // Whoever asks for words gets the error.
    engine.catch(() => {});
    return engine;
  };
  if (isAsked) start();
  const file = await fetchJson<EntryFile>(`${folder}entries.json`);
  let places: Promise<FindPlaces> | undefined;
  const findPlaces = () => {
    places ??= start().then(({ pagefind, documents }) => {
      if (documents.length !== file.segments.length)
        throw new Error('the index and entries.json are not of one publication');
      return makePlaceFinder(pagefind, new Map(documents.map((id, number) => [id, number])));
    });
    return places;
  };
  let syllables: Promise<Syllables> | undefined;
  const synonyms = new Map<number, Promise<readonly SynonymGroup[]>>();
  return {
    file,
    groups: foldGroups(file.abbreviations),
    total: file.documents.length,
    mentions: listMentions(file),
    lookup: keepAnswers(makeLookup(file, async (prefix) => (await findPlaces())(prefix))),
    loadSyllables: () => {
      syllables ??= fetchJson<{ syllables: string[]; english: string[] }>(`${folder}syllables.json`).then((list) =>
        readSyllables(list.syllables, list.english),
      );
      return syllables;
    },
    loadSynonyms: async (words) => {
      const numbers = new Set(words.map(({ folded }) => getSynonymFile(folded)));
      const files = Array.from(numbers, (number) => {
        const file =
          synonyms.get(number) ??
          fetchJson<SynonymFile>(`${baseUrl}pagefind/synonyms/${number}.json`).then(readSynonyms);
        synonyms.set(number, file);
        return file;
      });
      return (await Promise.all(files)).flat();
    },
    loadIds: () => fetchJson<string[]>(`${folder}ids.json`),
    warm: () => void start(),
    show: makeShower(folder, file.shown),
  };
}

/**
 * Fetches what an entry shows: the pages that hold it, each once; from a host that sends no ranges of bytes, the file.
 */
function makeShower(folder: string, pages: ShownPages): OpenIndex['show'] {
  const findPlace = makeShownFinder(pages);
  const fetched = new Map<string, Promise<{ list: Shown[]; isWhole: boolean }>>();
  let sendsRanges = true;
  const load = async (address: string, range: string) => {
    const response = await fetch(address, sendsRanges ? { headers: { range } } : {});
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const isWhole = response.status !== 206;
    if (isWhole) sendsRanges = false;
    return { list: readShown(await response.text()), isWhole };
  };
  return async (entry) => {
    const { file, from, to, at, atInFile } = findPlace(entry);
    const address = `${folder}shown/${file}.json`;
    const key = sendsRanges ? `${address} ${from}` : address;
    const loading = fetched.get(key) ?? load(address, `bytes=${from}-${to - 1}`);
    fetched.set(key, loading);
    loading.catch(() => fetched.delete(key));
    const { list, isWhole } = await loading;
    const found = list[isWhole ? atInFile : at];
    if (!found) throw new Error(`no entry ${entry}`);
    return found;
  };
}

/** Pagefind finds every token with the prefix, but fetches only the index chunks in which the query itself would be. */
function makePlaceFinder(pagefind: Pagefind, numbers: ReadonlyMap<string, number>): FindPlaces {
  return async (prefix) => {
    // A word asked for without its marks may have any of them; all other queries are in one chunk, or reach into the
    // next.
    await pagefind.preload(
      /[^z]z$/.test(prefix) ? MARKS.map((marks) => `${prefix}${marks}z`).join(' ') : `${prefix}zz`,
    );
    const { results } = await pagefind.search(prefix);
    return results.map(({ id, words }) => ({
      document: numbers.get(id) ?? -1,
      places: [...new Set(words)].sort((a, b) => a - b),
    }));
  };
}

/** Also the ids of its documents in the order of entries.json, which their sort key gives. */
async function openEngine(folder: string, baseUrl: string): Promise<{ pagefind: Pagefind; documents: string[] }> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // Searches are many and small: a worker would cost more, in messages and in 12 KiB, than it saves.
  await pagefind.options({ baseUrl, excerptLength: 1, noWorker: true });
  const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
  return { pagefind, documents: results.map(({ id }) => id) };
}

/** Rejects if the file cannot be fetched. */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function keepAnswers(ask: Index['lookup']): Index['lookup'] {
  const kept = new Map<string, ReturnType<Index['lookup']>>();
  return (tokens) => {
    const known = kept.get(tokens);
    if (known) return known;
    if (kept.size >= MAX_KEPT_ANSWERS) kept.clear();
    const answer = ask(tokens);
    kept.set(tokens, answer);
    return answer;
  };
}
