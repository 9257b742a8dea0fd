// Groups of published files that are made from one thing: they are taken over while that thing is the same.

import { join } from 'node:path';
import { digestBytes } from '../../src/store/partitions.ts';
import { readIfThere } from './kept-lines.ts';

export type Group = ReadonlyMap<string, Uint8Array>;

interface KeptGroup {
  name: string;
  /** Digest of what it was made from. */
  source: string;
  /** Paths under the folder of what is published, each with the digest of its bytes. */
  files: [path: string, digest: string][];
}

/** Takes over groups of files of the last publication, and writes down what the next may take over. */
export class KeptFiles {
  readonly #folder: string;
  readonly #last = new Map<string, KeptGroup>();
  readonly #next: KeptGroup[] = [];

  /** Takes the folder of what is published, and the lines that its build left. */
  constructor(folder: string, left: Iterable<string>) {
    this.#folder = folder;
    for (const line of left) {
      const group = JSON.parse(line) as KeptGroup;
      this.#last.set(group.name, group);
    }
  }

  /** Takes the name of a group, the digest of what it is made from and how it is made; gives its files, taken over or made. */
  async get<Made extends Group>(name: string, source: string, make: () => Made | Promise<Made>): Promise<Group> {
    const files = this.#take(name, source) ?? (await make());
    this.#next.push({ name, source, files: [...files].map(([path, bytes]) => [path, digestBytes(bytes)]) });
    return files;
  }

  /** Gives the lines that the next build needs. */
  leave(): string[] {
    return this.#next.map((group) => JSON.stringify(group));
  }

  /** All files of a group as they were, or none: one that somebody changed, or that is gone, is made again with the others. */
  #take(name: string, source: string): Group | undefined {
    const group = this.#last.get(name);
    if (group?.source !== source) return undefined;
    const files = group.files.map(([path, digest]) => {
      const bytes = readIfThere(join(this.#folder, path));
      return bytes && digestBytes(bytes) === digest ? ([path, bytes] as const) : undefined;
    });
    return files.every((file) => file !== undefined) ? new Map(files) : undefined;
  }
}
