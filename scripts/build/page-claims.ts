// Who makes which page: the part of the site that is meant, and of two threads the one that comes first. Each takes the
// next page of one list, the second thread from its end.

import { hash } from 'node:crypto';

/** A part of a site that several machines make: the first of two, the second of two. */
export interface SitePart {
  number: number;
  of: number;
}

export function isOfPart(file: string, { number, of }: SitePart): boolean {
  return of === 1 || hash('sha256', file, 'buffer').readUInt32LE() % of === number - 1;
}

const TO_MAKE = 0;
const TAKEN = 1;

/** Counters in memory that threads share: how many pages there are to make, and how many of them are taken. */
export class PageClaims {
  readonly shared: SharedArrayBuffer;
  readonly #counters: Int32Array<SharedArrayBuffer>;

  constructor(shared = new SharedArrayBuffer(8)) {
    this.shared = shared;
    this.#counters = new Int32Array(shared);
  }

  /** The first thread says how many pages there are to make; the second must find as many. */
  agreeOnLength(length: number, isHelper: boolean): void {
    if (isHelper && Atomics.load(this.#counters, TO_MAKE) !== length)
      throw new Error('two threads found two different sites');
    if (isHelper) return;
    Atomics.store(this.#counters, TO_MAKE, length);
    Atomics.notify(this.#counters, TO_MAKE);
  }

  /** Whether the next page of the list is this thread's to make. */
  takeNext(): boolean {
    return Atomics.add(this.#counters, TAKEN, 1) < Atomics.load(this.#counters, TO_MAKE);
  }

  /** Waits until it is known how many pages there are to make. */
  async waitForLength(): Promise<void> {
    await Atomics.waitAsync(this.#counters, TO_MAKE, 0).value;
  }

  countLeft(): number {
    return Atomics.load(this.#counters, TO_MAKE) - Atomics.load(this.#counters, TAKEN);
  }
}

/** Pages that are taken over. Throws if one that has changed was made by no thread. */
export function listKept(
  all: Iterable<string>,
  made: ReadonlyMap<string, unknown>,
  unchanged: ReadonlySet<string>,
): string[] {
  const kept = [...all].filter((path) => !made.has(path));
  const missing = kept.find((path) => !unchanged.has(path));
  if (missing !== undefined) throw new Error(`no thread made ${missing}`);
  return kept;
}
