// Run in a folder that holds the project: stages its site, whose pages two threads make, the second the last ones.

import { join } from 'node:path';

const root = process.cwd();
const load = <Module>(name: string): Promise<Module> => import(join(root, 'scripts/build', name));
const { openStaging } = await load<typeof import('../../scripts/build/staging.ts')>('staging.ts');
const { runInProcess, runInThread } = await load<typeof import('../../scripts/build/worker.ts')>('worker.ts');
const assemble = await load<typeof import('../../scripts/build/assemble.ts')>('assemble.ts');
const { listKept, PageClaims } = await load<typeof import('../../scripts/build/page-claims.ts')>('page-claims.ts');
const { Progress } = await load<typeof import('../../scripts/build/progress.ts')>('progress.ts');

/** Pages that the first thread leaves. */
const PAGES_LEFT = 60;

const progress = new Progress(() => {});
openStaging(root);
const data = await runInProcess<typeof import('../../scripts/build/make-data.ts')>('make-data', { root }, progress);
if ('issues' in data) throw new Error('the register is wrong');
const { abbreviations } = data;
const unchanged = new Set<string>();
const makePages = (folder: string, isHelper: boolean, { shared }: InstanceType<typeof PageClaims>) =>
  runInThread<typeof import('../../scripts/build/make-pages.ts')>(
    'make-pages',
    { root, folder, unchanged, part: { number: 1, of: 1 }, shared, isHelper },
    progress,
  );
/** Claims of which another thread has taken so many already. */
const makeClaims = (taken: number) => {
  const claims = new PageClaims();
  for (let page = 0; page < taken; page++) claims.takeNext();
  return claims;
};
const own = await makePages(assemble.PAGES, false, makeClaims(PAGES_LEFT));
const helperClaims = makeClaims(own.made.size);
helperClaims.agreeOnLength(own.all.size, false);
const helped = await makePages(assemble.MORE_PAGES, true, helperClaims);
await runInProcess<typeof import('../../scripts/build/make-index.ts')>('make-index', { root, abbreviations }, progress);
if (helped.made.size !== PAGES_LEFT) throw new Error(`the second thread made ${helped.made.size} pages`);
assemble.joinPages(root, helped.made.keys());
const kept = listKept(own.all, new Map([...own.made, ...helped.made]), unchanged);
if (kept.length > 0) throw new Error('there was nothing to take over');
assemble.completeSite(root);
process.exit(0);
