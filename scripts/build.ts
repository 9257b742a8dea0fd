// npm run build [-- --measure]: load → check → render → write → pages → search index → swap in. Nothing half-made is ever published.

import { describeFailure } from './lib/failure.ts';
import type { Input } from './lib/input.ts';
import { formatIssue, sortIssues } from './lib/issue.ts';
import { Progress } from './lib/progress.ts';
import { summarise } from './lib/summary.ts';
import { listWarnings } from './lib/warnings.ts';
import { renderSoftware } from './outputs/software.ts';
import { renderReleases } from './releases/publish.ts';
import { check } from './steps/check.ts';
import { buildIndex } from './steps/index.ts';
import { load } from './steps/load.ts';
import { render } from './steps/render.ts';
import { buildSite } from './steps/site.ts';
import { closeStaging, openStaging, stage, swapIn } from './steps/write.ts';

const root = process.cwd();
const progress = new Progress();

/** Makes and stages the files of data; gives what a publisher should know. In a function of its own, so that the files, gigabytes of a country, are let go before pages are made. */
async function writeData(input: Input): Promise<string[]> {
  const software = renderSoftware(root, input.vocabularies.register.date);
  const files = await progress.run('render', () => render(input, new Map([...renderReleases(root), ...software])));
  await progress.run('write', () => stage(root, files));
  return listWarnings(input, files);
}

try {
  openStaging(root);
  const { input, issues: unreadable } = await progress.run('load', () => load(root));
  const issues = sortIssues([...unreadable, ...(input ? await progress.run('check', () => check(input)) : [])]);
  if (!input || issues.length > 0) {
    for (const issue of issues) console.error(formatIssue(issue));
    console.error(`${issues.length} problem${issues.length === 1 ? '' : 's'} found: nothing is published, the last publication stays as it was.`);
    closeStaging(root);
    process.exit(1);
  }
  const warnings = await writeData(input);
  await progress.run('pages', () => buildSite(root));
  await progress.run('search index', () => buildIndex(root, input.vocabularies.abbreviations));
  await progress.run('swap', () => swapIn(root));
  console.log(summarise(input, 'dist', progress.stages));
  for (const warning of warnings) console.warn(warning);
  if (process.argv.includes('--measure')) console.log(JSON.stringify(progress.stages));
} catch (error) {
  console.error(describeFailure(progress.current, error));
  console.error(
    closeStaging(root)
      ? 'Nothing is published; the last publication stays as it was.'
      : 'The new publication was being put in place: the next npm run build or npm run preview finishes it.',
  );
  process.exit(1);
}
