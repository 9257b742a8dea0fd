// npm run build [-- --measure] [--part 1/4]: load → check → render → pages and search index → swap in. What has not changed since the last build is taken over. Nothing half-made is ever published.
// With --part, only so many of the pages are made, and everything else: the parts that several machines make are put together by copying them into one folder.

import { parseArgs } from 'node:util';
import { completeSite } from './build/assemble.ts';
import { makeSite, readPart } from './build/build-pages.ts';
import { describeFailure } from './build/failure.ts';
import { Progress } from './build/progress.ts';
import { closeStaging, openStaging, swapIn } from './build/staging.ts';
import { summarise } from './build/summary.ts';
import { ApartFailure, runInProcess } from './build/worker.ts';
import { formatIssue } from './read/issue.ts';

// The bundler's allocator gives back what it frees, at once: pages are made for minutes after all is bundled.
process.env.MIMALLOC_PURGE_DELAY ??= '0';

const { values } = parseArgs({ options: { measure: { type: 'boolean', default: false }, part: { type: 'string' } } });
const part = values.part === undefined ? undefined : readPart(values.part);
if (part === null) {
  console.error(`--part expects which of how many, such as 1/4; it was given ${values.part}. Nothing is published.`);
  process.exit(1);
}
const root = process.cwd();
const progress = new Progress();

try {
  openStaging(root);
  const made = await runInProcess('makeData', root, progress);
  if ('issues' in made) {
    for (const issue of made.issues) console.error(formatIssue(issue));
    console.error(
      `${made.issues.length} problem${made.issues.length === 1 ? '' : 's'} found: nothing is published, the last publication stays as it was.`,
    );
    closeStaging(root);
    process.exit(1);
  }
  const indexed = runInProcess('makeIndex', root, progress, made.abbreviations);
  const [pages] = await Promise.all([makeSite(root, progress, indexed, part), indexed]);
  await progress.run('swap', () => {
    completeSite(root);
    return swapIn(root);
  });
  console.log(summarise(made.plans, pages, 'dist', progress.stages));
  if (part)
    console.log(
      `This is part ${part.number} of ${part.of}: copy the dist/ of all parts into one folder before you publish it.`,
    );
  for (const warning of made.warnings) console.warn(warning);
  if (values.measure) console.log(JSON.stringify(progress.stages));
} catch (error) {
  console.error(error instanceof ApartFailure ? error.message : describeFailure(progress.current, error));
  console.error(
    closeStaging(root)
      ? 'Nothing is published; the last publication stays as it was.'
      : 'The new publication was being put in place: the next npm run build or npm run preview finishes it.',
  );
  process.exit(1);
}
