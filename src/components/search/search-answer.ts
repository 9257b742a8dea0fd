// Asks the search index for what the state of the search page describes.

import { filterEntries, sortEntries } from '../../search/facets.ts';
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
