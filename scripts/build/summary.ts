// The short summary that ends a build.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { countCoverage } from '../read/coverage.ts';
import type { Input } from '../read/input.ts';
import { listRecordKeys } from '../read/record-id.ts';
import type { Stage } from './progress.ts';

/** With more plans than this, the summary says what they come to, not what each is. */
const MOST_ROWS = 60;

/** A line a plan: clauses, records, coverage. */
export function describePlans({ plans }: Input): string[] {
  const rows = plans.slice(0, plans.length > MOST_ROWS ? 0 : undefined).map((plan) => {
    const { operative, covered } = countCoverage(plan);
    const records = listRecordKeys(plan).length;
    const clauses = String(plan.clauses.length).padStart(5);
    const counted = `${clauses} clauses ${String(records).padStart(6)} records`;
    return `  ${plan.entry.id.padEnd(24)} ${counted}   coverage ${covered}/${operative}`;
  });
  return [
    `${plans.length} plans, ${plans.reduce((sum, plan) => sum + listRecordKeys(plan).length, 0)} records`,
    ...rows,
  ];
}

/** `kept` of `all` pages were taken over; `dist` is the folder of the published site. */
export function summarise(
  plans: readonly string[],
  { kept, all }: { kept: number; all: number },
  dist: string,
  stages: readonly Stage[],
): string {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  const html = files.filter(({ name }) => name.endsWith('.html')).length;
  return [
    ...plans,
    `${html} pages, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB in dist/; ` +
      `${kept} of ${all} pages and feeds taken over from the last publication`,
    stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', '),
    `at most ${stages.at(-1)?.peakMegabytes ?? 0} MB of memory`,
  ].join('\n');
}
