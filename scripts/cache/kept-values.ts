// Checked values of YAML files, by the text that they were read from: most of the time of loading goes into reading the same text again.

import { digestText } from '../../src/store/partitions.ts';

/** Remembers what texts were read as. Only values that fit their schema are remembered. */
export class KeptValues {
  readonly #last = new Map<string, string>();
  readonly #next = new Map<string, unknown>();

  /** Takes the lines that a build, or another thread, left. */
  add(left: Iterable<string>): void {
    for (const line of left) this.#last.set(line.slice(0, KEY), line.slice(KEY));
  }

  /** How many texts are remembered. */
  get size(): number {
    return this.#last.size;
  }

  /** Takes a text; gives what it was read as, or undefined. */
  take(text: string): unknown {
    const key = digestText(text);
    const read = this.#next.get(key);
    if (read !== undefined) return read;
    const json = this.#last.get(key);
    if (json === undefined) return undefined;
    this.#last.delete(key);
    const value: unknown = JSON.parse(json);
    this.#next.set(key, value);
    return value;
  }

  /** Takes a text and what it was read as; remembers it. */
  keep(text: string, value: unknown): void {
    this.#next.set(digestText(text), value);
  }

  /** Gives the lines that the next build, or another thread, needs. */
  leave(): IteratorObject<string> {
    return this.#next.entries().map(([key, value]) => key + JSON.stringify(value));
  }
}

/** Characters of a digest. */
const KEY = digestText('').length;
