// All pages of the site: one thread makes them, and when there are many, a second one helps it.

import { hasHelped, shareTurns, waitForMany } from '../../src/kept/turns.ts';
import type { Progress } from '../lib/progress.ts';
import { runApart, startApart } from './apart.ts';
import { joinPages } from './site.ts';

/** Takes the root folder, whose data are staged, the progress of the build and a promise that a processor is free; makes the site. Gives how many of its files were taken over, and how many there are. */
export async function makeSite(root: string, progress: Progress, isFree: Promise<void>): Promise<{ taken: number; all: number }> {
  const shared = shareTurns();
  const own = runApart('makePages', root, progress, shared);
  const helper = await Promise.race([
    own.then(() => undefined),
    Promise.all([isFree, waitForMany(shared)]).then(() => startApart('helpWithPages', root, progress, shared)),
  ]);
  if (!helper) {
    const { files, taken } = await own;
    return { taken, all: files.length };
  }
  await Promise.race([own, helper.done]);
  const made = await own;
  if (!hasHelped(shared)) {
    helper.done.catch(() => {});
    await helper.stop();
    return { taken: made.taken, all: made.files.length };
  }
  const helped = await helper.done;
  joinPages(root, made, helped);
  return { taken: made.taken + helped.taken, all: made.files.length + helped.files.length };
}
