// Checked values of YAML files, by the text that they were read from: most of the time of loading goes into reading the
// same text again.

import { digestText } from '../../src/store/digest.ts';
import type { Store } from '../../src/store/store.ts';

/** Remembers what texts were read as. Only values that fit their schema are remembered. */
export interface YamlValues {
  get: (text: string) => unknown;
  set: (text: string, value: unknown) => void;
}

/** Values that the store remembers, and forgets when no file holds their text any more. */
export class StoredYamlValues implements YamlValues {
  readonly #store: Store;
  readonly #used = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
    store.database.exec('CREATE TABLE IF NOT EXISTS yaml_value (digest TEXT PRIMARY KEY, json TEXT) WITHOUT ROWID');
  }

  count(): number {
    return Number(this.#store.prepare('SELECT count(*) AS count FROM yaml_value').get()?.count);
  }

  get(text: string): unknown {
    const digest = digestText(text);
    const json = this.#read(digest);
    if (json === undefined) return undefined;
    this.#used.add(digest);
    return JSON.parse(json);
  }

  set(text: string, value: unknown): void {
    this.add(digestText(text), JSON.stringify(value));
  }

  /** What another thread has read. */
  add(digest: string, json: string): void {
    this.#used.add(digest);
    this.#store.prepare('INSERT OR REPLACE INTO yaml_value VALUES (?, ?)').run(digest, json);
  }

  forgetUnused(): void {
    const known = this.#store.prepare('SELECT digest FROM yaml_value').all() as { digest: string }[];
    for (const { digest } of known)
      if (!this.#used.has(digest)) this.#store.prepare('DELETE FROM yaml_value WHERE digest = ?').run(digest);
  }

  #read(digest: string): string | undefined {
    return this.#store.prepare('SELECT json FROM yaml_value WHERE digest = ?').get(digest)?.json as string | undefined;
  }
}
