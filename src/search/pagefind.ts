// Opens a folder with a Pagefind index and the files beside it. One folder is one index: the whole register, or of a national one its plans, or the records of a province.

import { foldGroups } from './abbreviations.ts';
import { type EntryFile, listMentions, type Shown } from './facets.ts';
import type { Index } from './find.ts';
import { readSyllables, type Syllables } from './mend.ts';
import { type FindPlaces, makeLookup } from './occurrences.ts';
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
  /** Takes an entry; gives what it shows. */
  show: (entry: number) => Promise<Shown>;
  /** Gives the ids of all entries, in order. */
  loadIds: () => Promise<string[]>;
}

/** Answers kept while one types; more would only fill memory. */
const MOST_KEPT = 400;

/** Takes the address of the folder and of the site; gives the open index. Rejects if a file is missing. */
export async function openIndex(folder: string, baseUrl: string): Promise<OpenIndex> {
  const [file, pagefind] = await Promise.all([fetchJson<EntryFile>(`${folder}entries.json`), openPagefind(folder, baseUrl)]);
  // The sort key of a document is its number: sorted by it, the results stand in the order of entries.json.
  const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
  if (results.length !== file.segments.length) throw new Error('the index and entries.json are not of one publication');
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  const shown = new Map<number, Promise<Shown[]>>();
  let syllables: Promise<Syllables> | undefined;
  return {
    file,
    groups: foldGroups(file.abbreviations),
    total: file.parts.length,
    mentions: listMentions(file),
    lookup: keepAnswers(makeLookup(file, makePlaceFinder(pagefind, numbers))),
    loadSyllables: () => {
      syllables ??= fetchJson<{ syllables: string[] }>(`${folder}syllables.json`).then((list) => readSyllables(list.syllables));
      return syllables;
    },
    loadIds: () => fetchJson<string[]>(`${folder}ids.json`),
    show: async (entry) => {
      const batch = Math.floor(entry / file.batch);
      const list = shown.get(batch) ?? fetchJson<Shown[]>(`${folder}shown/${batch}.json`);
      shown.set(batch, list);
      const found = (await list)[entry % file.batch];
      if (!found) throw new Error(`no entry ${entry}`);
      return found;
    },
  };
}

/** The engine finds every token that begins as asked, but fetches only the pieces in which the words asked for would stand themselves. */
function makePlaceFinder(pagefind: Pagefind, numbers: ReadonlyMap<string, number>): FindPlaces {
  return async (prefix) => {
    // A word without regard to its marks may stand in each of them; whatever else is asked for stands in one piece, or reaches into the next.
    await pagefind.preload(/[^z]z$/.test(prefix) ? MARKS.map((marks) => `${prefix}${marks}z`).join(' ') : `${prefix}zz`);
    const { results } = await pagefind.search(prefix);
    return results.map(({ id, words }) => ({ document: numbers.get(id) ?? -1, places: [...new Set(words)].sort((a, b) => a - b) }));
  };
}

async function openPagefind(folder: string, baseUrl: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // Many small questions: a worker would cost more in messages, and 12 KiB, than it saves.
  await pagefind.options({ baseUrl, excerptLength: 1, noWorker: true });
  return pagefind;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function keepAnswers(ask: Index['lookup']): Index['lookup'] {
  const kept = new Map<string, ReturnType<Index['lookup']>>();
  return (tokens) => {
    const known = kept.get(tokens);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const answer = ask(tokens);
    kept.set(tokens, answer);
    return answer;
  };
}
