// Run in a folder that holds the project: stages its site, whose pages two threads make from the beginning.

import { join } from 'node:path';

const root = process.cwd();
const load = (path: string) => import(join(root, 'scripts/build', path));
const { openStaging } = await load('staging.ts');
const { runInProcess, runInThread } = await load('worker.ts');
const { completeSite, joinPages, MORE_PAGES, PAGES } = await load('assemble.ts');
const { Progress } = await load('progress.ts');

const progress = new Progress(() => {});
openStaging(root);
const { abbreviations } = await runInProcess('make-data', { root }, progress);
const shared = new SharedArrayBuffer(8);
const input = { root, unchanged: new Set(), part: { number: 1, of: 1 }, shared };
const [own, helped] = await Promise.all([
  runInThread('make-pages', { ...input, folder: PAGES, isHelper: false }, progress),
  runInThread('make-pages', { ...input, folder: MORE_PAGES, isHelper: true }, progress),
  runInProcess('make-index', { root, abbreviations }, progress),
]);
joinPages(root, helped.made.keys());
completeSite(root);
process.exit(own.made.size > 0 && helped.made.size > 0 ? 0 : 2);
