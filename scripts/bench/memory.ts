// How much memory a program and the processes that it has started hold.

import { setTimeout } from 'node:timers/promises';
import pidtree from 'pidtree';
import pidusage from 'pidusage';

const MILLISECONDS_BETWEEN_SAMPLES = 500;

/**
 * The most memory, in MiB, that the process and all that it has started held at once. What several share counts for
 * each.
 */
export async function watchMemory(pid: number, ended: Promise<unknown>): Promise<number> {
  let most = 0;
  let isAtWork = true;
  ended.finally(() => {
    isAtWork = false;
  });
  while (isAtWork) {
    most = Math.max(most, await sampleTree(pid));
    await Promise.race([ended, setTimeout(MILLISECONDS_BETWEEN_SAMPLES)]);
  }
  return Math.round(most / 2 ** 20);
}

/** In bytes, now; 0 if a process ended while it was looked at. */
async function sampleTree(pid: number): Promise<number> {
  try {
    const processes = await pidusage(await pidtree(pid, { root: true }));
    return Object.values(processes).reduce((sum, { memory }) => sum + memory, 0);
  } catch {
    return 0;
  }
}
