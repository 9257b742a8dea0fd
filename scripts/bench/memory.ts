// How much memory a program holds, with every process that it has started.

import { setTimeout } from 'node:timers/promises';
import pidtree from 'pidtree';
import pidusage from 'pidusage';

/** Milliseconds between two looks. */
const STEP = 500;

/** Takes the number of a process and a promise that it ends; gives the most memory that it and all it has started held at once, in MiB. What several hold together counts for each. */
export async function watchMemory(pid: number, ended: Promise<unknown>): Promise<number> {
  let most = 0;
  let isAtWork = true;
  ended.finally(() => {
    isAtWork = false;
  });
  while (isAtWork) {
    most = Math.max(most, await measureTree(pid));
    await Promise.race([ended, setTimeout(STEP)]);
  }
  return Math.round(most / 2 ** 20);
}

/** Bytes at the moment; 0 if a process ended while it was looked at. */
async function measureTree(pid: number): Promise<number> {
  try {
    const processes = await pidusage(await pidtree(pid, { root: true }));
    return Object.values(processes).reduce((sum, { memory }) => sum + memory, 0);
  } catch {
    return 0;
  }
}
