// The same official texts through Eleventy and Pagefind's own command, for comparison: one Markdown page for each
// plan, pages and search only. Fetched for the bench, since nothing else needs it.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { installPackage } from './install.ts';
import { print } from './print.ts';
import { runCommand } from './run-command.ts';

const ELEVENTY = '@11ty/eleventy@3.1.2';

/** What pages and search of a site cost, and how much they make. */
export interface SiteCost {
  seconds: number;
  pages: number;
  megabytes: number;
}

/** Builds the texts of `plans` in `folder`, which is empty, and prints that cost beside ours. */
export function benchEleventy(root: string, plans: string, folder: string, own: SiteCost): void {
  if (!installPackage(folder, ELEVENTY)) {
    print('Eleventy', '–', 'cannot be fetched: no comparison');
    return;
  }
  mkdirSync(join(folder, 'pages'));
  const ids = readdirSync(plans);
  for (const id of ids)
    writeFileSync(join(folder, 'pages', `${id}.md`), makePage(id, readFileSync(join(plans, id, 'source.txt'), 'utf8')));
  const pages = time(() =>
    runCommand(folder, join(folder, 'node_modules/.bin/eleventy'), ['--input=pages', '--output=site', '--quiet']),
  );
  const search = time(() =>
    runCommand(folder, join(root, 'node_modules/.bin/pagefind'), ['--site', 'site', '--quiet']),
  );
  const bytes = listFiles(join(folder, 'site')).reduce(
    (sum, file) => sum + (file.path.endsWith('.html') ? file.bytes : 0),
    0,
  );
  const theirs = { seconds: pages + search, pages: ids.length, megabytes: bytes / 1e6 };
  print(
    'Eleventy and Pagefind',
    `${theirs.seconds.toFixed(1)} s`,
    `${describe(theirs)}, of the bare texts: ${pages.toFixed(1)} s and ${search.toFixed(1)} s`,
  );
  print('our pages and search', `${own.seconds.toFixed(1)} s`, describe(own));
}

function describe({ seconds, pages, megabytes }: SiteCost): string {
  const milliseconds = 1000 * seconds;
  return [
    `${pages} pages, ${(milliseconds / pages).toFixed(1)} ms a page`,
    `${megabytes.toFixed(0)} MB, ${(milliseconds / megabytes).toFixed(0)} ms a megabyte`,
  ].join('; ');
}

/** A page as one would write it: the text is shown as it is, and no template language reads it. */
function makePage(id: string, text: string): string {
  return `---\ntitle: ${id}\ntemplateEngineOverride: md\n---\n<!doctype html><html lang="vi"><title>${id}</title><body>\n\n# ${id}\n\n${text}\n`;
}

function time(act: () => boolean): number {
  const start = performance.now();
  if (!act()) throw new Error('Eleventy or Pagefind failed');
  return (performance.now() - start) / 1000;
}
