// npm run build [-- --measure] [--part 1/4]: data → pages and search index → swap in. What has not changed since the
// last build is taken over. Nothing half-made is ever published. With --part, only so many of the pages are made, and
// everything else: the parts that several machines make are put together by copying them into one folder.

import { join } from 'node:path';
import { completeSite, PAGES } from './build/assemble.ts';
import { buildPages, readPart } from './build/build-pages.ts';
import { checkAssets } from './build/check-assets.ts';
import { Progress } from './build/progress.ts';
import { closeStaging, openStaging, swapIn } from './build/staging.ts';
import { summarise } from './build/summary.ts';
import { runInProcess, WorkerError } from './build/worker.ts';
import { reopenCache, sealCache } from './cache/cache.ts';
import { PageCache } from './cache/pages.ts';
import { rememberGroups } from './cache/published-files.ts';
import { readArguments } from './command/arguments.ts';
import { describeFailure } from './command/failure.ts';
import { formatIssue } from './read/issue.ts';
import { BASE_PATH } from './serve/address.ts';

// The bundler's allocator gives back what it frees, at once: pages are made for minutes after all is bundled.
process.env.MIMALLOC_PURGE_DELAY ??= '0';

const { values } = readArguments('npm run build [-- --measure] [--part 1/4]', {
  options: { measure: { type: 'boolean', default: false }, part: { type: 'string' } },
});
const part = readPart(values.part ?? '1/1');
if (!part) {
  console.error(`--part expects which of how many, such as 1/4; it was given ${values.part}. Nothing is published.`);
  process.exit(1);
}
const root = process.cwd();
const progress = new Progress();

try {
  openStaging(root);
  const data = await runInProcess<typeof import('./build/make-data.ts')>('make-data', { root }, progress);
  if ('issues' in data) {
    for (const issue of data.issues) console.error(formatIssue(issue));
    const problems = `${data.issues.length} problem${data.issues.length === 1 ? '' : 's'}`;
    console.error(`${problems} found: nothing is published, the last publication stays as it was.`);
    closeStaging(root);
    process.exit(1);
  }
  const { abbreviations, unchangedPages } = data;
  const index = runInProcess<typeof import('./build/make-index.ts')>('make-index', { root, abbreviations }, progress);
  const [pages, groups] = await Promise.all([buildPages(root, progress, unchangedPages, index, part), index]);
  await progress.run('remember', () => {
    const store = reopenCache(root);
    new PageCache(store).update(join(root, PAGES), pages.made, pages.all);
    rememberGroups(store, 'index', groups);
    sealCache(root, store);
  });
  await progress.run('swap', () => {
    checkAssets(join(root, PAGES), BASE_PATH, pages.made.keys());
    completeSite(root);
    return swapIn(root);
  });
  console.log(summarise(data.plans, { kept: pages.kept, all: pages.all.size }, 'dist', progress.stages));
  if (part.of > 1)
    console.log(
      `This is part ${part.number} of ${part.of}: copy the dist/ of all parts into one folder before you publish it.`,
    );
  for (const warning of data.warnings) console.warn(warning);
  if (values.measure) console.log(JSON.stringify(progress.stages));
} catch (error) {
  console.error(error instanceof WorkerError ? error.message : describeFailure(progress.current, error));
  console.error(
    closeStaging(root)
      ? 'Nothing is published; the last publication stays as it was.'
      : 'The new publication was being put in place: the next npm run build or npm run preview finishes it.',
  );
  process.exit(1);
}
