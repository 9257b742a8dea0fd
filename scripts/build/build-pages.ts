// All pages of the site: one thread makes them, and when there are many, a second one helps it.

import { joinPages, keepPages, MORE_PAGES, PAGES } from './assemble.ts';
import type { PagesMade } from './make-pages.ts';
import { listKept, PageClaims, type SitePart } from './page-claims.ts';
import type { Progress } from './progress.ts';
import { runInThread } from './worker.ts';

/** So many pages are worth a second thread, which bundles the program for itself. */
const MIN_PAGES_FOR_THREAD = 3000;

/** What became of the pages. */
export interface PagesBuilt extends PagesMade {
  /** How many were taken over from the last publication. */
  kept: number;
}

/** `isFree` resolves when a processor has nothing else to do. */
export async function buildPages(
  root: string,
  progress: Progress,
  unchanged: ReadonlySet<string>,
  isFree: Promise<unknown>,
  part: SitePart,
): Promise<PagesBuilt> {
  const claims = new PageClaims();
  const makePages = (folder: string, isHelper: boolean) =>
    runInThread<typeof import('./make-pages.ts')>(
      'make-pages',
      { root, folder, unchanged, part, shared: claims.shared, isHelper },
      progress,
    );
  const own = makePages(PAGES, false);
  const helper = await Promise.race([
    own.then(() => undefined),
    startHelper(claims, isFree, () => makePages(MORE_PAGES, true)),
  ]);
  const [{ made, all }, helped] = await Promise.all([own, helper?.made]);
  if (helped && helped.made.size > 0) joinPages(root, helped.made.keys());
  const both = new Map([...made, ...(helped?.made ?? [])]);
  const kept = listKept(all, both, unchanged);
  keepPages(root, kept);
  return { made: both, all, kept: kept.length };
}

/** In an object: a promise that is returned would be waited for. */
async function startHelper<Made>(
  claims: PageClaims,
  isFree: Promise<unknown>,
  start: () => Promise<Made>,
): Promise<{ made: Promise<Made> } | undefined> {
  await Promise.all([claims.waitForLength(), isFree]);
  return claims.countLeft() < MIN_PAGES_FOR_THREAD ? undefined : { made: start() };
}

/** Words such as "1/4" as the part of the site that they mean; null if they mean none. */
export function readPart(words: string): SitePart | null {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(words) ?? []).map(Number);
  return number >= 1 && number <= of ? { number, of } : null;
}
