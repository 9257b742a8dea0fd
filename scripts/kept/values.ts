// Checked values of YAML files, by the text that they were read from: most of the time of loading goes into reading the same text again.

import { digestText } from '../../src/kept/slices.ts';
import type { Store } from './store.ts';

const FILE = 'values.jsonl';

/** Remembers what texts were read as. Only values that fit their schema are remembered. */
export class KeptValues {
  readonly #last = new Map<string, string>();
  readonly #next = new Map<string, unknown>();

  /** Takes the store of the build; without one nothing is remembered yet. */
  constructor(store?: Store) {
    for (const line of store?.read(FILE) ?? []) this.#last.set(line.slice(0, KEY), line.slice(KEY));
  }

  /** Takes a text; gives what it was read as, or undefined. */
  take(text: string): unknown {
    const key = digestText(text);
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

  /** Takes the store of the build; leaves there what the next build may take. */
  leave(store: Store): void {
    store.write(
      FILE,
      this.#next.entries().map(([key, value]) => key + JSON.stringify(value)),
    );
  }
}

/** Characters of a digest. */
const KEY = digestText('').length;
