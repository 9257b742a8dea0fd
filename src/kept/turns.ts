// Who makes which page, where several threads make the pages of one site. All go through the same pages in the same order; each page is made by the thread that comes to it first.

import { createHash } from 'node:crypto';

/** Pages and feeds of one site, at most: a byte each. */
const MOST = 2 ** 23;

/** So many pages made by one thread are worth the start of another. */
const MANY = 5_000;

/** What the threads share: how much the first has made, whether the second has made anything, and which pages are taken. */
const [MADE, HELPED, PAGES] = [0, 1, 8];

/** Gives the memory that the threads of a build share. */
export function shareTurns(): SharedArrayBuffer {
  return new SharedArrayBuffer(PAGES + MOST);
}

/** Takes the shared memory; waits until so many pages are made that another thread is worth its start. */
export async function waitForMany(shared: SharedArrayBuffer): Promise<void> {
  await Atomics.waitAsync(new Int32Array(shared, 0, 2), MADE, 0).value;
}

/** Takes the shared memory; true if the thread that came to help has made a page. */
export function hasHelped(shared: SharedArrayBuffer): boolean {
  return Atomics.load(new Int32Array(shared, 0, 2), HELPED) === 1;
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
    this.#state = new Int32Array(shared, 0, 2);
    this.#pages = new Uint8Array(shared, PAGES);
    this.#isHelper = isHelper;
  }

  /** Takes the path of the next page; true if it is this thread's to make. Throws if the site has more pages than there is room for. */
  take(path: string): boolean {
    if (this.#number >= MOST) throw new Error(`a site may have ${MOST} pages and feeds, and no more`);
    this.#order.update(`${path}\n`);
    const isMine = Atomics.compareExchange(this.#pages, this.#number++, 0, 1) === 0;
    if (isMine && this.#isHelper) Atomics.store(this.#state, HELPED, 1);
    return isMine;
  }

  /** Counts a page that was made. */
  count(): void {
    if (++this.#made !== MANY || this.#isHelper) return;
    Atomics.store(this.#state, MADE, 1);
    Atomics.notify(this.#state, MADE);
  }

  /** Gives a digest of all pages in their order: threads whose digests differ may have left a page to each other. */
  digest(): string {
    return this.#order.digest('base64url');
  }
}
