// Keeps pages from one build to the next. A page is taken over if all that it was made from is the same: its properties, and every slice of data that it read. (What another program left is not even read.)

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes, digestText } from './slices.ts';

/** What is known of a published file. */
interface KeptPage {
  path: string;
  /** Digest of its bytes: a file that somebody changed is not taken over. */
  bytes: string;
  props: string;
  /** Slices that it read, as places in the list of all. */
  reads: number[];
}

/** A slice and its digest; "" for one without rows, which may have some tomorrow. */
type Slice = [name: string, digest: string];

/** Takes over pages of the last publication, and writes down what the next may take over. */
export class Keeper {
  readonly #folder: string;
  readonly #last = new Map<string, KeptPage>();
  /** Of the last build. */
  readonly #slices: Slice[] = [];
  readonly #digests: ReadonlyMap<string, string>;
  readonly #pages: KeptPage[] = [];
  #taken = 0;
  /** Slices that pages of this build read, with their places in the list. */
  readonly #places = new Map<string, number>();

  /** Takes the folder of the published site, the lines that its build left, and the digests of all slices of today's data. */
  constructor(folder: string, left: Iterable<string>, digests: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#digests = digests;
    for (const line of left) {
      const known = JSON.parse(line) as KeptPage | Slice;
      if (Array.isArray(known)) this.#slices.push(known);
      else this.#last.set(known.path, known);
    }
  }

  /** Takes the path of a file of the site and the properties of its page; gives the file as published, or undefined if it has to be made. */
  take(path: string, props: unknown): Buffer<ArrayBuffer> | undefined {
    const page = this.#last.get(path);
    if (!page || page.props !== digestProps(props) || !page.reads.every((at) => this.#isSame(at))) return undefined;
    const bytes = readIfThere(join(this.#folder, path));
    if (!bytes || digestBytes(bytes) !== page.bytes) return undefined;
    this.#taken++;
    this.#pages.push({ ...page, reads: page.reads.map((at) => this.#place(this.#slices[at]?.[0] ?? '')) });
    return bytes;
  }

  /** Takes the path of a file, the properties of its page, what it read and its bytes; writes down that it may be taken over. */
  keep(path: string, props: unknown, reads: ReadonlySet<string>, bytes: Uint8Array): void {
    this.#pages.push({ path, bytes: digestBytes(bytes), props: digestProps(props), reads: [...reads].map((slice) => this.#place(slice)) });
  }

  /** Gives how many files were taken over, and how many there are. */
  count(): { taken: number; all: number } {
    return { taken: this.#taken, all: this.#pages.length };
  }

  /** Gives the lines that the next build needs. */
  *leave(): Generator<string> {
    for (const name of this.#places.keys()) yield JSON.stringify([name, this.#digests.get(name) ?? ''] satisfies Slice);
    for (const page of this.#pages) yield JSON.stringify(page);
  }

  #isSame(at: number): boolean {
    const [name, digest] = this.#slices[at] ?? [];
    return name !== undefined && (this.#digests.get(name) ?? '') === digest;
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

function readIfThere(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The build makes the keeper; the pages are in a bundle of their own, so it is handed over by a name that both know. */
const HANDOVER = Symbol.for('so-cam-ket.keeper');
const shared = globalThis as { [HANDOVER]?: Keeper | undefined };

/** Takes the keeper of the build that begins, or nothing when it has ended; pages find it. */
export function setKeeper(keeper: Keeper | undefined): void {
  shared[HANDOVER] = keeper;
}

/** Gives the keeper of the build at work, if there is one. */
export function getKeeper(): Keeper | undefined {
  return shared[HANDOVER];
}
