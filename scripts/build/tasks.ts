// The parts of a build, each of which leaves its work in the staging folder and little in memory.

import { join } from 'node:path';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import type { TableName } from '../../src/schema/tables.ts';
import { type CutData, cutData } from '../cache/cut-data.ts';
import { KeptFiles } from '../cache/kept-files.ts';
import { Store } from '../cache/kept-lines.ts';
import { KeptValues } from '../cache/kept-values.ts';
import { check } from '../checks/index.ts';
import type { Notes } from '../formats/parquet.ts';
import { renderSoftware } from '../formats/software.ts';
import { type Issue, sortIssues } from '../read/issue.ts';
import { load } from '../read/load.ts';
import { renderReleases } from '../releases/publish.ts';
import { buildIndex } from '../search-index/search-index.ts';
import { buildSite, type PagesMade } from './astro-build.ts';
import type { Progress } from './progress.ts';
import { readAhead, readPlans } from './read-ahead.ts';
import { render } from './render.ts';
import { STAGING, stage } from './staging.ts';
import { describePlans } from './summary.ts';
import { copyTable, makeCopier } from './table-copier.ts';
import { listWarnings } from './warnings.ts';

const TABLES_LEFT = 'tables.jsonl';
const VALUES_LEFT = 'values.jsonl';

/** What the rest of a build needs to know of the data. */
export interface DataMade {
  /** What a publisher should know. */
  warnings: string[];
  /** Lines of the summary. */
  plans: string[];
  abbreviations: AbbreviationEntry[];
}

/** Takes the root folder; loads, checks, renders and stages the data. Gives what came of it, or everything that is wrong. */
export async function makeData(root: string, progress: Progress): Promise<DataMade | { issues: Issue[] }> {
  const store = new Store(root, STAGING);
  const tables = new KeptFiles(root, store.read(TABLES_LEFT));
  const kept = new KeptValues();
  kept.add(store.read(VALUES_LEFT));
  const { input, issues: unreadable } = await progress.run('load', async () => {
    await readAhead(root, kept, progress);
    return load(root, kept);
  });
  const issues = sortIssues([...unreadable, ...(input ? await progress.run('check', () => check(input)) : [])]);
  if (!input || issues.length > 0) return { issues };
  const { register, abbreviations } = input.vocabularies;
  const others = new Map([...renderReleases(root), ...renderSoftware(root, register.date)]);
  const files = await progress.run('render', () =>
    render(input, { others, kept: tables, files: stage(root), copier: makeCopier(root, progress) }),
  );
  store.write(VALUES_LEFT, kept.leave());
  store.write(TABLES_LEFT, tables.leave());
  return { warnings: listWarnings(input, files), plans: describePlans(input), abbreviations };
}

/** Takes the root folder, whose data are staged; cuts them into the slices that pages ask for. */
export async function cutStaged(root: string, progress: Progress): Promise<CutData> {
  return await progress.run('cut', () => cutData(join(root, STAGING, 'public/data')));
}

/** Takes the root folder, whose data are staged and cut, and the memory that threads share who make pages; makes pages until all are made. */
export async function makePages(
  root: string,
  progress: Progress,
  cut: CutData,
  shared: SharedArrayBuffer,
): Promise<PagesMade> {
  return await progress.run('pages', () => buildSite(root, cut, shared, false));
}

/** The same, by a thread that came to help. */
export async function helpWithPages(
  root: string,
  progress: Progress,
  cut: CutData,
  shared: SharedArrayBuffer,
): Promise<PagesMade> {
  return await progress.run('more pages', () => buildSite(root, cut, shared, true));
}

/** Takes the root folder, whose data are staged, and the register's abbreviations; makes the search index. */
export async function makeIndex(
  root: string,
  progress: Progress,
  abbreviations: readonly AbbreviationEntry[],
): Promise<void> {
  await progress.run('search index', () => buildIndex(root, abbreviations));
}

export const TASKS = {
  makeData,
  readPlans: (root: string, _: Progress, folders: readonly string[]) => readPlans(root, folders),
  copyTable: (root: string, _: Progress, name: TableName, notes: Notes) => copyTable(root, name, notes),
  cutStaged,
  makePages,
  helpWithPages,
  makeIndex,
};
export type Task = keyof typeof TASKS;
