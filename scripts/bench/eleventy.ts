// The same official texts through Eleventy and Pagefind's own command: one Markdown page a plan, pages and search only. Fetched for the bench, since nothing else needs it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from './print.ts';

const ELEVENTY = '@11ty/eleventy@3.1.2';

/** Takes the root of the project, the folder of the plans, an empty folder and what our own pages and search cost; builds the texts there and prints both costs, by page. */
export function benchEleventy(root: string, plans: string, folder: string, own: { seconds: number; pages: number }): void {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  if (!run(folder, 'npm', ['install', ELEVENTY, '--no-audit', '--no-fund', '--loglevel=error'])) {
    print('Eleventy', '–', 'cannot be fetched: no comparison');
    return;
  }
  mkdirSync(join(folder, 'pages'));
  const ids = readdirSync(plans);
  for (const id of ids) writeFileSync(join(folder, 'pages', `${id}.md`), makePage(id, readFileSync(join(plans, id, 'source.txt'), 'utf8')));
  const pages = time(() => run(folder, join(folder, 'node_modules/.bin/eleventy'), ['--input=pages', '--output=site', '--quiet']));
  const search = time(() => run(folder, join(root, 'node_modules/.bin/pagefind'), ['--site', 'site', '--quiet']));
  const each = ((1000 * (pages + search)) / ids.length).toFixed(1);
  print(
    'Eleventy and Pagefind',
    `${(pages + search).toFixed(1)} s`,
    `${ids.length} pages of the bare texts: ${pages.toFixed(1)} s and ${search.toFixed(1)} s, ${each} ms a page`,
  );
  print('our pages and search', `${own.seconds.toFixed(1)} s`, `${own.pages} pages, ${((1000 * own.seconds) / own.pages).toFixed(1)} ms a page`);
}

/** A page as one would write it: the text is shown as it is, in no template language. */
function makePage(id: string, text: string): string {
  return `---\ntitle: ${id}\ntemplateEngineOverride: md\n---\n<!doctype html><html lang="vi"><title>${id}</title><body>\n\n# ${id}\n\n${text}\n`;
}

function run(folder: string, command: string, options: readonly string[]): boolean {
  return spawnSync(command, [...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function time(act: () => boolean): number {
  const start = performance.now();
  if (!act()) throw new Error('Eleventy or Pagefind failed');
  return (performance.now() - start) / 1000;
}
