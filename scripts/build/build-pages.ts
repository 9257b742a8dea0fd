// All pages of the site: one thread makes them, and when there are many, a second one helps it.

import { hasHelped, type Part, shareTurns, waitForMany } from '../../src/store/page-claims.ts';
import { joinPages } from './assemble.ts';
import type { Progress } from './progress.ts';
import { runApart, startApart } from './worker.ts';

/** Takes the root folder, whose data are staged, the progress of the build, a promise that a processor is free, and the part of the pages that is meant; makes the site. Gives how many of its files were taken over, and how many there are. */
export async function makeSite(
  root: string,
  progress: Progress,
  isFree: Promise<void>,
  part?: Part,
): Promise<{ taken: number; all: number }> {
  const cut = await runApart('cutStaged', root, progress);
  const shared = shareTurns(part);
  const own = runApart('makePages', root, progress, cut, shared);
  const helper = await Promise.race([
    own.then(() => undefined),
    Promise.all([isFree, waitForMany(shared)]).then(() => startApart('helpWithPages', root, progress, cut, shared)),
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

/** Takes words such as "1/4"; gives the part of the pages that they mean, or null. */
export function readPart(words: string): Part | null {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(words) ?? []).map(Number);
  return number >= 1 && number <= of ? { number, of } : null;
}
