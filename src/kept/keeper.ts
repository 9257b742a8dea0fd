// Keeps pages from one build to the next. A page is taken over if all that it was made from is the same: the program, its properties, and every slice of data that it read.

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestText } from './slices.ts';

/** What is known of a published page. */
interface KeptPage {
  /** Digest of its bytes: a file that somebody changed is not taken over. */
  bytes: string;
  props: string;
  /** Slices that it read, as places in the list of all. */
  reads: number[];
}

/** What a build leaves for the next. */
export interface KeptPages {
  /** Digest of the program that made the pages. */
  program: string;
  slices: string[];
  digests: string[];
  pages: Record<string, KeptPage>;
}

/** Takes over pages of the last publication, and writes down what the next may take over. */
export class Keeper {
  readonly #folder: string;
  readonly #last: KeptPages | undefined;
  readonly #digests: ReadonlyMap<string, string>;
  readonly #next: KeptPages;
  readonly #places = new Map<string, number>();
  /** How many pages were taken over. */
  taken = 0;

  /** Takes the folder of the published site, what its build left (if anything), the digest of the program and those of all slices of today's data. */
  constructor(folder: string, last: KeptPages | undefined, program: string, digests: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#last = last?.program === program ? last : undefined;
    this.#digests = digests;
    this.#next = { program, slices: [], digests: [], pages: {} };
  }

  /** Takes the path of a file of the site and the properties of its page; gives the file as published, or undefined if it has to be made. */
  take(path: string, props: unknown): Buffer<ArrayBuffer> | undefined {
    const page = this.#last?.pages[path];
    if (!page || !this.#last || page.props !== digestProps(props)) return undefined;
    const { slices, digests } = this.#last;
    if (!page.reads.every((at) => this.#getDigest(slices[at] ?? '') === digests[at])) return undefined;
    const bytes = readIfThere(join(this.#folder, path));
    if (!bytes || digestBytes(bytes) !== page.bytes) return undefined;
    this.taken++;
    this.#write(path, { ...page, reads: page.reads.map((at) => this.#place(slices[at] ?? '')) });
    return bytes;
  }

  /** Takes the path of a file, the properties of its page, what it read and its bytes; writes down that it may be taken over. */
  keep(path: string, props: unknown, reads: ReadonlySet<string>, bytes: Uint8Array): void {
    this.#write(path, { bytes: digestBytes(bytes), props: digestProps(props), reads: [...reads].map((slice) => this.#place(slice)) });
  }

  /** Gives what the next build needs. */
  finish(): KeptPages {
    return this.#next;
  }

  #write(path: string, page: KeptPage): void {
    this.#next.pages[path] = page;
  }

  /** A slice without rows has no digest; it may have one tomorrow. */
  #getDigest(slice: string): string {
    return this.#digests.get(slice) ?? '';
  }

  #place(slice: string): number {
    const known = this.#places.get(slice);
    if (known !== undefined) return known;
    this.#next.digests.push(this.#getDigest(slice));
    const place = this.#next.slices.push(slice) - 1;
    this.#places.set(slice, place);
    return place;
  }
}

function digestProps(props: unknown): string {
  return digestText(JSON.stringify(props) ?? '');
}

function digestBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 20);
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
