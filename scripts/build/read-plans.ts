// A task of a build: reads the entries of some plans. Taking YAML apart is most of loading.

import { digestText } from '../../src/store/digest.ts';
import { readEntry } from '../read/load.ts';

interface Input {
  root: string;
  folders: readonly string[];
}

/** What each text was read as, by its digest, as JSON. What is wrong with others is told when they are loaded. */
export function run({ root, folders }: Input): [digest: string, json: string][] {
  const read: [string, string][] = [];
  const values = {
    get: () => undefined,
    set: (text: string, value: unknown) => void read.push([digestText(text), JSON.stringify(value)]),
  };
  for (const folder of folders) readEntry(root, folder, values);
  return read;
}
