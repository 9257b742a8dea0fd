// Groups of published files, each made from one thing: they are published again while that thing is the same, and their
// bytes are.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../src/store/store.ts';
import type { FileFact } from '../formats/files.ts';
import { hashFile } from './cache.ts';

export interface PublishedGroup {
  name: string;
  /** Stands for all that its files were made from. */
  source: string;
  /** Size and checksum of each file, by its path under the folder of what is published. */
  files: [path: string, fact: FileFact][];
  /** What else came of making them. */
  result?: unknown;
}

/** Rooms of a publication whose groups are written down by steps of their own. */
export type Room = 'data' | 'index';

const TABLE =
  'CREATE TABLE IF NOT EXISTS file_group (room TEXT, name TEXT, json TEXT, PRIMARY KEY (room, name)) WITHOUT ROWID';

export class PublishedFiles {
  readonly #last: ReadonlyMap<string, PublishedGroup>;
  readonly #folder: string;

  /** `folder` is that of the published files. */
  constructor(store: Store, room: Room, folder: string) {
    const isThere = store.prepare("SELECT 1 FROM sqlite_master WHERE name = 'file_group'").get();
    const rows = isThere ? store.prepare('SELECT json FROM file_group WHERE room = ?').all(room) : [];
    const groups = rows.map(({ json }) => JSON.parse(String(json)) as PublishedGroup);
    this.#last = new Map(groups.map((group) => [group.name, group]));
    this.#folder = folder;
  }

  /** The group, if it was made from the same source and all its files are as they were published. */
  find(name: string, source: string): PublishedGroup | undefined {
    const group = this.#last.get(name);
    if (group?.source !== source) return undefined;
    const isAsPublished = ([path, { sha256 }]: PublishedGroup['files'][number]) => {
      const file = join(this.#folder, path);
      return existsSync(file) && hashFile(file) === sha256;
    };
    return group.files.every(isAsPublished) ? group : undefined;
  }
}

/** Writes down the groups of this publication, and forgets those of the last. */
export function rememberGroups(store: Store, room: Room, groups: Iterable<PublishedGroup>): void {
  store.database.exec(TABLE);
  store.inTransaction(() => {
    store.prepare('DELETE FROM file_group WHERE room = ?').run(room);
    const insert = store.prepare('INSERT INTO file_group VALUES (?, ?, ?)');
    for (const group of groups) insert.run(room, group.name, JSON.stringify(group));
  });
}
