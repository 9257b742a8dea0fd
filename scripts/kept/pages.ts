// What a build leaves so that the next one can take pages over. It is swapped in with the pages that it speaks of.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptPages } from '../../src/kept/keeper.ts';

/** Relative to the root folder, or to the staging folder in it. */
export const KEPT = '.kept';
const FILE = join(KEPT, 'pages.json');

/** Takes the root folder; gives what the last publication left; undefined if it left nothing that can be read. */
export function readKeptPages(root: string): KeptPages | undefined {
  try {
    return JSON.parse(readFileSync(join(root, FILE), 'utf8')) as KeptPages;
  } catch {
    return undefined;
  }
}

/** Takes the staging folder and what the build at work leaves; writes it. */
export function writeKeptPages(staging: string, kept: KeptPages): void {
  const file = join(staging, FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(kept));
}
