// Who makes which page, where several threads make the pages of one site. All go through the same pages in the same order; each page is made by the thread that comes to it first.

import { createHash } from 'node:crypto';

/** Pages and feeds of one site, at most: a byte each. */
const MOST = 2 ** 23;

/** So many pages made by one thread are worth the start of another. */
const MANY = 5_000;

/** What the threads share: how many pages are many, whether the first has made as many, whether the second has made any, and which pages are taken. */
const [MOST_ALONE, IS_MANY, HAS_HELPED] = [0, 1, 2];
const PAGES = 12;
const viewState = (shared: SharedArrayBuffer) => new Int32Array(shared, 0, 3);

/** A part of a site: the first of two, the second of two. */
export interface Part {
  number: number;
  of: number;
}

/** Takes the part of the site that is to be made, and how many pages one thread makes before another comes to help; gives the memory that the threads of a build share. */
export function shareTurns({ number, of }: Part = { number: 1, of: 1 }, many = MANY): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(PAGES + MOST);
  viewState(shared)[MOST_ALONE] = many;
  const pages = new Uint8Array(shared, PAGES);
  // What other builds make is taken.
  if (of > 1) for (let page = 0; page < MOST; page++) pages[page] = page % of === number - 1 ? 0 : 1;
  return shared;
}

/** Takes the shared memory; waits until so many pages are made that another thread is worth its start. */
export async function waitForMany(shared: SharedArrayBuffer): Promise<void> {
  await Atomics.waitAsync(viewState(shared), IS_MANY, 0).value;
}

/** Takes the shared memory; true if the thread that came to help has made a page. */
export function hasHelped(shared: SharedArrayBuffer): boolean {
  return Atomics.load(viewState(shared), HAS_HELPED) === 1;
}

/** The turns of one thread. */
export class Turns {
  readonly #state: Int32Array;
  readonly #pages: Uint8Array;
  readonly #isHelper: boolean;
  readonly #order = createHash('sha256');
  #number = 0;
  #made = 0;

  /** Takes the shared memory, and whether the thread came to help another. */
  constructor(shared: SharedArrayBuffer, isHelper: boolean) {
    this.#state = viewState(shared);
    this.#pages = new Uint8Array(shared, PAGES);
    this.#isHelper = isHelper;
  }

  /** Takes the path of the next page; true if it is this thread's to make. Throws if the site has more pages than there is room for. */
  take(path: string): boolean {
    if (this.#number >= MOST) throw new Error(`a site may have ${MOST} pages and feeds, and no more`);
    this.#order.update(`${path}\n`);
    const isMine = Atomics.compareExchange(this.#pages, this.#number++, 0, 1) === 0;
    if (isMine && this.#isHelper) Atomics.store(this.#state, HAS_HELPED, 1);
    return isMine;
  }

  /** Counts a page that was made. */
  count(): void {
    if (++this.#made !== this.#state[MOST_ALONE] || this.#isHelper) return;
    Atomics.store(this.#state, IS_MANY, 1);
    Atomics.notify(this.#state, IS_MANY);
  }

  /** Gives a digest of all pages in their order: threads whose digests differ may have left a page to each other. */
  digest(): string {
    return this.#order.digest('base64url');
  }
}
