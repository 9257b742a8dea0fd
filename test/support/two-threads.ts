// Run in a folder that holds the project: stages its site, whose pages two threads make, each of them every second one.

import { join } from 'node:path';

const root = process.cwd();
const load = (path: string) => import(join(root, path));
const { openStaging } = await load('scripts/build/staging.ts');
const { runApart } = await load('scripts/build/worker.ts');
const { completeSite, joinPages } = await load('scripts/build/assemble.ts');
const { Progress } = await load('scripts/build/progress.ts');
const { shareTurns } = await load('src/store/page-claims.ts');

const progress = new Progress(() => {});
openStaging(root);
const { abbreviations } = await runApart('makeData', root, progress);
const cut = await runApart('cutStaged', root, progress);
const [own, helped] = await Promise.all([
  runApart('makePages', root, progress, cut, shareTurns({ number: 1, of: 2 })),
  runApart('helpWithPages', root, progress, cut, shareTurns({ number: 2, of: 2 })),
  runApart('makeIndex', root, progress, abbreviations),
]);
joinPages(root, own, helped);
completeSite(root);
process.exit(0);
