// Asks the search index for what the state of the search page describes.

import { type EntryFile, filterEntries, listValues, sortEntries } from '../../search/facets.ts';
import { type Found, find, makeNothing } from '../../search/find.ts';
import { quotePhrase } from '../../search/highlight.ts';
import { fetchJson, type OpenIndex, openIndex } from '../../search/pagefind.ts';
import type { State } from '../../search/state.ts';
import { foldWords } from '../../search/words.ts';

export interface Answer {
  asked: State;
  index: OpenIndex;
  /** Entries that match the words, whatever filters are chosen. */
  found: Found;
  /** Those that match the filters too, in the order asked for. */
  entries: number[];
}

/** The indexes of the site, each opened at its first use. */
export class Indexes {
  readonly #base: string;
  readonly #open = new Map<string, Promise<OpenIndex>>();
  #below: Promise<string[]> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  /** Rejects if a file cannot be fetched. */
  async answer(asked: State): Promise<Answer> {
    const index = await this.#choose(asked);
    const found = asked.query === '' ? listAll(index) : await find(asked.query, index);
    if (found.question?.asks === 'who') found.entries = leadWithBodies(index.file, found);
    return {
      asked,
      index,
      found,
      entries: sortEntries(index.file, filterEntries(index.file, found.entries, asked.chosen), asked.sort),
    };
  }

  /** Loads what a search needs before the reader types. */
  warm(): void {
    this.#openLevel('', true).then(
      (index) => index.warm(),
      () => this.forget(),
    );
  }

  /** Forgets what is open, so that a file that could not be fetched is asked for again. */
  forget(): void {
    this.#open.clear();
    this.#below = undefined;
  }

  /** A national register has an index of plans and one for each province: the one that the chosen province needs. */
  async #choose({ query, chosen: { province = [] } }: State): Promise<OpenIndex> {
    const [only = ''] = province;
    const isBelow = province.length === 1 && (await this.#listBelow()).includes(only);
    return this.#openLevel(isBelow ? only : '', query !== '');
  }

  #listBelow(): Promise<string[]> {
    this.#below ??= fetchJson<string[]>(`${this.#base}pagefind/levels.json`);
    return this.#below;
  }

  #openLevel(name: string, isAsked: boolean): Promise<OpenIndex> {
    const index =
      this.#open.get(name) ?? openIndex(`${this.#base}pagefind/${name === '' ? '' : `${name}/`}`, this.#base, isAsked);
    this.#open.set(name, index);
    return index;
  }
}

/** Results from which the bodies that act are told, and how many kinds of body come first. */
const TOLD_BY = 30;
const MAX_BODIES = 3;

/** Who is asked for: the bodies that the best results name most come before them. */
function leadWithBodies(file: EntryFile, { entries, question }: Found): number[] {
  const { agency, kind } = file.facets;
  const bodies = kind.values.indexOf('agencies');
  const isBody = (entry: number) => listValues(kind.of, entry).includes(bodies);
  const counts = new Map<number, number>();
  for (const entry of entries.slice(0, TOLD_BY))
    for (const type of listValues(agency.of, entry))
      if ((agency.values[type] ?? '').startsWith(question?.bodies ?? ''))
        counts.set(type, (counts.get(type) ?? 0) + (isBody(entry) ? 2 : 1));
  // A body that is named everywhere is named here too: what counts is how much of all that it does is of this.
  const all = new Map<number, number>();
  for (const of of agency.of) for (const type of [of].flat()) all.set(type, (all.get(type) ?? 0) + 1);
  const weigh = ([type, count]: [number, number]) => count ** 2 / (all.get(type) ?? 1);
  const most = [...counts]
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, MAX_BODIES)
    .map(([type]) => type);
  const own = most.flatMap((type) =>
    [...file.documents.keys()].filter((entry) => isBody(entry) && listValues(agency.of, entry).includes(type)),
  );
  return [...new Set([...own, ...entries])];
}

/** All entries, as if each matched. */
export function listAll({ total }: OpenIndex): Found {
  return { ...makeNothing(), entries: Array.from({ length: total }, (_, entry) => entry), someFrom: total };
}

/** The corrected query as the first result writes it: a corrected syllable may be written in several ways. */
export async function nameMended({ index, found }: Answer): Promise<void> {
  const [first] = found.entries;
  if (found.mended === null || first === undefined) return;
  const { title, text } = await index.show(first);
  found.mended = quotePhrase(`${title.vi} | ${text}`, foldWords(found.mended)) ?? found.mended;
}
