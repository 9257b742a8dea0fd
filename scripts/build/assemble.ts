// Puts together what the tasks of a build have made, each in a staged folder of its own, into the staged site.

import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PagesMade } from './astro-build.ts';
import { linkFolder } from './link-files.ts';
import { STAGING } from './staging.ts';

/** Where pages, the pages of the helper, and the search index wait for each other: Astro empties the folder that it builds into. */
export const PAGES = join(STAGING, 'dist');
export const HELPED = join(STAGING, 'helped');
export const INDEX = join(STAGING, 'pagefind');

/** Takes the root folder and what both threads made; puts the pages of the helper among the others. Throws if they did not make the same site. */
export function joinPages(root: string, own: PagesMade, helped: PagesMade): void {
  const [from, to] = [join(root, HELPED), join(root, PAGES)];
  const strange = readdirSync(join(from, 'assets')).find((name) => !existsSync(join(to, 'assets', name)));
  if (own.seen !== helped.seen || strange !== undefined)
    throw new Error(`two threads made two different sites${strange === undefined ? '' : `: ${strange}`}`);
  for (const path of helped.files) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    renameSync(join(from, path), join(to, path));
  }
}

/** Takes the root folder; puts the index and the files that are no pages into the site. */
export function completeSite(root: string): void {
  renameSync(join(root, INDEX), join(root, PAGES, 'pagefind'));
  linkFolder(join(root, STAGING, 'public'), join(root, PAGES));
}
