// Opens a folder with a Pagefind index and the files beside it. One folder is one index: the whole register today, a province of a national one.

import { foldGroups } from './abbreviations.ts';
import { type EntryFile, listMentions } from './facets.ts';
import type { Index } from './find.ts';
import { readSyllables, type Syllables } from './mend.ts';
import { readPageAddress } from './tokens.ts';

/** What an entry shows. */
export interface Shown {
  url: string;
  meta: Record<string, string>;
}
interface Result {
  id: string;
  score: number;
  data(): Promise<Shown>;
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
}

/** Answers kept while one types; more would only fill memory. */
const MOST_KEPT = 400;

/** Takes the address of the folder and of the site; gives the open index. Rejects if a file is missing. */
export async function openIndex(folder: string, baseUrl: string): Promise<OpenIndex> {
  const [file, pagefind] = await Promise.all([fetchJson<EntryFile>(`${folder}entries.json`), openPagefind(folder, baseUrl)]);
  // The sort key of an entry is its number: sorted by it, the results stand in the order of entries.json.
  const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
  if (results.length !== file.ids.length) throw new Error('the index and entries.json are not of one publication');
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  let syllables: Promise<Syllables> | undefined;
  return {
    file,
    groups: foldGroups(file.abbreviations),
    total: results.length,
    mentions: listMentions(file),
    lookup: keepAnswers(async (tokens) => {
      // The engine fetches only the piece in which a word itself would stand; its longer forms may reach into the next.
      if (!tokens.endsWith('z') && !tokens.endsWith('"')) await pagefind.preload(`${tokens}zz`);
      const found = await pagefind.search(tokens);
      return new Map(found.results.map(({ id, score }) => [numbers.get(id) ?? -1, score]));
    }),
    loadSyllables: () => {
      syllables ??= fetchJson<{ syllables: string[] }>(`${folder}syllables.json`).then((list) => readSyllables(list.syllables));
      return syllables;
    },
    show: async (entry) => {
      const result = results[entry];
      if (!result) throw new Error(`no entry ${entry}`);
      const { url, meta } = await result.data();
      return { url: readPageAddress(url), meta };
    },
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
