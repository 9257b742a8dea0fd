// Keeps pages from one build to the next. A page is taken over if all that it was made from is the same: its properties, and every slice of data that it read. (What another program left is not even read.)

import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkFile } from '../../scripts/build/link-files.ts';
import { digestText, type Slices } from './partitions.ts';

/** What is known of a published file. */
interface KeptPage {
  path: string;
  /** Size and time of its last change: a file that somebody changed is not taken over. */
  mark: string;
  props: string;
  /** Slices that it read, as places in the list of all. */
  reads: number[];
}

/** A slice and its digest; "" for one without rows, which may have some tomorrow. */
type KeptSlice = [name: string, digest: string];

/** Takes over pages of the last publication, and writes down what the next may take over. */
export class Keeper {
  readonly #published: string;
  readonly #last = new Map<string, KeptPage>();
  /** Of the last build. */
  readonly #slices: KeptSlice[] = [];
  readonly #today: Slices;
  /** Which of them are what they were, as far as somebody has asked. */
  readonly #same = new Map<number, boolean>();
  readonly #taken = new Set<string>();
  readonly #pages: Omit<KeptPage, 'mark'>[] = [];
  /** Slices that pages of this build read, with their places in the list. */
  readonly #places = new Map<string, number>();

  /** Takes the folder of the published site, the lines that each thread of its build left, and the slices of today's data. */
  constructor(published: string, left: Iterable<Iterable<string>>, today: Slices) {
    this.#published = published;
    this.#today = today;
    for (const lines of left) {
      const first = this.#slices.length;
      for (const line of lines) {
        const known = JSON.parse(line) as KeptPage | KeptSlice;
        if (Array.isArray(known)) this.#slices.push(known);
        else this.#last.set(known.path, { ...known, reads: known.reads.map((at) => first + at) });
      }
    }
  }

  /** Takes the path of a file of the site and the properties of its page; true if the published file stays, false if it has to be made. */
  take(path: string, props: unknown): boolean {
    const page = this.#last.get(path);
    if (!page || page.props !== digestProps(props) || !page.reads.every((at) => this.#isSame(at))) return false;
    if (readMark(join(this.#published, path)) !== page.mark) return false;
    this.#taken.add(path);
    this.#pages.push({
      path,
      props: page.props,
      reads: page.reads.map((at) => this.#place(this.#slices[at]?.[0] ?? '')),
    });
    return true;
  }

  /** Takes the path of a file, the properties of its page and what it read; writes down that it may be taken over. */
  keep(path: string, props: unknown, reads: ReadonlySet<string>): void {
    this.#pages.push({ path, props: digestProps(props), reads: [...reads].map((slice) => this.#place(slice)) });
  }

  /** Takes the folder of the new site, whose other files have been made; puts those there that are taken over. Gives how many they are, and how many there are in all. */
  finish(folder: string): { taken: number; all: number } {
    const made = new Set<string>();
    for (const path of this.#taken) {
      const target = join(folder, path);
      if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
      made.add(dirname(target));
      linkFile(join(this.#published, path), target);
    }
    return { taken: this.#taken.size, all: this.#pages.length };
  }

  /** Gives the paths of the files that were made or taken over. */
  list(): string[] {
    return this.#pages.map(({ path }) => path);
  }

  /** Takes the folder of the new site; gives the lines that the next build needs. */
  *leave(folder: string): Generator<string> {
    for (const name of this.#places.keys())
      yield JSON.stringify([name, this.#today.get(name)?.digest ?? ''] satisfies KeptSlice);
    for (const page of this.#pages)
      yield JSON.stringify({ ...page, mark: readMark(join(folder, page.path)) } satisfies KeptPage);
  }

  #isSame(at: number): boolean {
    const known = this.#same.get(at);
    if (known !== undefined) return known;
    const [name, digest] = this.#slices[at] ?? [];
    const isSame = name !== undefined && (this.#today.get(name)?.digest ?? '') === digest;
    this.#same.set(at, isSame);
    return isSame;
  }

  #place(slice: string): number {
    const place = this.#places.get(slice) ?? this.#places.size;
    this.#places.set(slice, place);
    return place;
  }
}

function digestProps(props: unknown): string {
  return digestText(JSON.stringify(props) ?? '');
}

function readMark(file: string): string {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${size} ${mtimeMs}`;
}
