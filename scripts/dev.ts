// npm run dev: renders the datasets, serves the site with Astro, and renders again when data/ changes.

import { watch } from 'node:fs';
import { dev } from 'astro';
import { formatIssue, sortIssues } from './lib/issue.ts';
import { renderSoftware } from './outputs/software.ts';
import { renderReleases } from './releases/publish.ts';
import { check } from './steps/check.ts';
import { load } from './steps/load.ts';
import { render } from './steps/render.ts';
import { publishData } from './steps/write.ts';

const root = process.cwd();

/** Renders the datasets if nothing is wrong; says what is, if something is. */
async function refresh(): Promise<boolean> {
  const { input, issues: unreadable } = load(root);
  const issues = sortIssues([...unreadable, ...(input ? check(input) : [])]);
  for (const issue of issues) console.error(formatIssue(issue));
  if (!input || issues.length > 0) return false;
  const software = renderSoftware(root, input.vocabularies.register.date);
  publishData(root, await render(input, new Map([...renderReleases(root), ...software])));
  return true;
}

if (!(await refresh())) process.exit(1);
let server = await dev({ root });
let timer: NodeJS.Timeout | undefined;
watch('data', { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    if (!(await refresh())) return;
    await server.stop();
    server = await dev({ root });
  }, 200);
});
