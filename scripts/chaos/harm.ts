// What goes wrong: for the process, and for the files that it reads.

import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';

/** A command of the shell that limits the process, and after how many milliseconds it is killed. */
export interface Harm {
  name: string;
  shell?: string;
  killAfter?: number;
  /** Alters files of the copy. */
  alter?: (root: string) => void;
}

/** Files that people and programs write. */
const READ = ['register', 'themes', 'agencies', 'localities', 'models', 'abbreviations', 'synonyms', 'searches'].map(
  (name) => `data/${name}.yaml`,
);

/** `longest` is about how long the command takes undisturbed, in milliseconds. */
export function chooseHarm(random: Random, longest: number): Harm {
  const file = random.pick([...READ, 'data/published-ids.txt', ...PLAN_FILES]);
  return random.pick<Harm>([
    { name: 'none' },
    { name: 'killed', killAfter: 50 + random.below(longest) },
    { name: 'killed', killAfter: 50 + random.below(longest) },
    // In blocks of 512 bytes: no file longer than that can be written.
    { name: 'disk full', shell: `ulimit -f ${random.pick([1, 8, 40, 200, 1000])}` },
    { name: 'few file handles', shell: `ulimit -n ${random.pick([20, 24, 32, 40, 64])}` },
    { name: 'file cut off', alter: (root) => truncateSync(join(root, file), random.below(2000)) },
    { name: 'bytes changed', alter: (root) => changeBytes(join(root, file), random) },
    { name: 'file lost', alter: (root) => rmSync(join(root, file)) },
  ]);
}

const PLAN_FILES = ['song-an-2020', 'kien-giang-2020'].flatMap((plan) =>
  ['plan.yaml', 'source.txt'].map((name) => `data/plans/${plan}/${name}`),
);

function changeBytes(path: string, random: Random): void {
  const bytes = readFileSync(path);
  for (let times = 1 + random.below(20); times > 0; times--) bytes[random.below(bytes.length)] = random.below(256);
  writeFileSync(path, bytes);
}
