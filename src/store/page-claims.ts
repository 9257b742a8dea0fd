// Who makes which page, where several threads make the pages of one site. All come past the same pages, in whatever order; each page is made by the thread that comes to it first.

import { hash } from 'node:crypto';

/** Room for the keys of pages and feeds, of which half is used at most. */
const ROOM = 2 ** 21;
const MOST = ROOM / 2;

/** So many pages made by one thread are worth the start of another. */
const MANY = 5_000;

/** What the threads share: how many pages are many, whether the first has made as many, whether the second has made any, which part of the site is meant; and the keys of the pages that are taken. */
const [MOST_ALONE, IS_MANY, HAS_HELPED, NUMBER, OF] = [0, 1, 2, 3, 4];
const KEYS = 24;
const viewState = (shared: SharedArrayBuffer) => new Int32Array(shared, 0, 5);

/** A part of a site: the first of two, the second of two. */
export interface Part {
  number: number;
  of: number;
}

/** Takes the part of the site that is to be made, and how many pages one thread makes before another comes to help; gives the memory that the threads of a build share. */
export function shareTurns({ number, of }: Part = { number: 1, of: 1 }, many = MANY): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(KEYS + 8 * ROOM);
  const state = viewState(shared);
  state[MOST_ALONE] = many;
  state[NUMBER] = number;
  state[OF] = of;
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
  readonly #keys: BigInt64Array;
  readonly #isHelper: boolean;
  #seen = 0;
  #made = 0;
  /** Of all pages that it came past, whatever their order. */
  #sum = 0n;

  /** Takes the shared memory, and whether the thread came to help another. */
  constructor(shared: SharedArrayBuffer, isHelper: boolean) {
    this.#state = viewState(shared);
    this.#keys = new BigInt64Array(shared, KEYS);
    this.#isHelper = isHelper;
  }

  /** Takes the path of a page; true if it is this thread's to make. Throws if the site has more pages than there is room for. */
  take(path: string): boolean {
    if (++this.#seen > MOST) throw new Error(`a site may have ${MOST} pages and feeds, and no more`);
    const key = makeKey(path);
    this.#sum = BigInt.asIntN(64, this.#sum + key);
    const isMine = this.#isOfPart(key) && this.#claim(key);
    if (isMine && this.#isHelper) Atomics.store(this.#state, HAS_HELPED, 1);
    return isMine;
  }

  /** Counts a page that was made. */
  count(): void {
    if (++this.#made !== this.#state[MOST_ALONE] || this.#isHelper) return;
    Atomics.store(this.#state, IS_MANY, 1);
    Atomics.notify(this.#state, IS_MANY);
  }

  /** Gives a digest of all pages that it came past: threads whose digests differ may have left a page to each other. */
  digest(): string {
    return `${this.#seen} ${this.#sum}`;
  }

  #isOfPart(key: bigint): boolean {
    const [number = 1, of = 1] = [this.#state[NUMBER], this.#state[OF]];
    return BigInt.asUintN(64, key) % BigInt(of) === BigInt(number - 1);
  }

  /** Puts the key into the first free place from its own on, unless it stands there already. */
  #claim(key: bigint): boolean {
    for (let place = Number(BigInt.asUintN(64, key) % BigInt(ROOM)); ; place = (place + 1) % ROOM) {
      const there = Atomics.compareExchange(this.#keys, place, FREE, key);
      if (there === FREE || there === key) return there === FREE;
    }
  }
}

const FREE = 0n;

/** Eight bytes that stand for a path, other than what stands for a free place. */
function makeKey(path: string): bigint {
  return hash('sha256', path, 'buffer').readBigInt64LE() || 1n;
}
