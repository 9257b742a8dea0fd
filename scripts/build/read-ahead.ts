// Entries of many plans, read by two threads before they are loaded: taking YAML apart is most of loading.

import { KeptValues } from '../cache/kept-values.ts';
import { listPlans, readEntry } from '../read/load.ts';
import type { Progress } from './progress.ts';
import { runApart } from './worker.ts';

/** So many entries that nobody remembers are worth another thread. */
const MANY = 200;

/** Takes the root folder, what is remembered of its plans and the progress of the build; sees to it that the entries are remembered, if many are not. What is wrong with them is told when they are loaded. */
export async function readAhead(root: string, kept: KeptValues, progress: Progress): Promise<void> {
  const { folders } = listPlans(root);
  if (folders.length - kept.size < MANY) return;
  const half = Math.ceil(folders.length / 2);
  const others = runApart('readPlans', root, progress, folders.slice(half));
  for (const folder of folders.slice(0, half)) readEntry(root, folder, kept);
  kept.add(await others);
}

/** Takes the root folder and folders of plans; gives what is to be remembered of their entries. */
export function readPlans(root: string, folders: readonly string[]): string[] {
  const kept = new KeptValues();
  for (const folder of folders) readEntry(root, folder, kept);
  return [...kept.leave()];
}
