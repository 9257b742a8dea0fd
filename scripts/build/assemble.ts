// Puts together what the tasks of a build have made, each in a staged folder of its own, into the staged site.

import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkFile, linkFolder } from './link-files.ts';
import { STAGING } from './staging.ts';

/**
 * Where pages, the pages of the second thread, and the search index wait for each other: Astro empties the folder that
 * it builds into.
 */
export const PAGES = join(STAGING, 'dist');
export const MORE_PAGES = join(STAGING, 'more-pages');
export const INDEX = join(STAGING, 'pagefind');

/** Puts the pages of the second thread among the others. Throws if the two did not make the same site. */
export function joinPages(root: string, paths: Iterable<string>): void {
  const [from, to] = [join(root, MORE_PAGES), join(root, PAGES)];
  const strange = readdirSync(join(from, 'assets')).find((name) => !existsSync(join(to, 'assets', name)));
  if (strange !== undefined) throw new Error(`two threads made two different sites: ${strange}`);
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    renameSync(join(from, path), join(to, path));
  }
}

/** Gives published pages that stay the same a second name in the staged site. */
export function keepPages(root: string, paths: Iterable<string>): void {
  const folders = new Set<string>();
  for (const path of paths) {
    const target = join(root, PAGES, path);
    if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    folders.add(dirname(target));
    linkFile(join(root, 'dist', path), target);
  }
}

/** Puts the index and the files that are no pages into the site. */
export function completeSite(root: string): void {
  renameSync(join(root, INDEX), join(root, PAGES, 'pagefind'));
  linkFolder(join(root, STAGING, 'public'), join(root, PAGES));
}
