// A task of a build: loads, checks, fills the store and stages the files of data.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { AbbreviationEntry } from '../../src/schema/abbreviation.ts';
import { digestText } from '../../src/store/digest.ts';
import type { Store } from '../../src/store/store.ts';
import { openCache, sealCache } from '../cache/cache.ts';
import { PageCache } from '../cache/pages.ts';
import { PublishedFiles, type PublishedGroup, rememberGroups } from '../cache/published-files.ts';
import { StoredYamlValues } from '../cache/yaml-values.ts';
import { check } from '../checks/index.ts';
import { renderSoftware, SOFTWARE_PATHS } from '../formats/software.ts';
import { writeTable } from '../formats/table-files.ts';
import { type Issue, sortIssues } from '../read/issue.ts';
import { listPlans, load, readEntry } from '../read/load.ts';
import { renderReleases } from '../releases/publish.ts';
import { fillStore } from './fill-store.ts';
import type { Progress } from './progress.ts';
import { type MakeGroup, type RenderOptions, renderStore } from './render.ts';
import { type StagedFiles, stage } from './staging.ts';
import { describePlans } from './summary.ts';
import { listWarnings, warnOfContact } from './warnings.ts';
import { runInThread } from './worker.ts';

/** What the rest of a build needs to know of the data. */
export interface DataMade {
  /** What a publisher should know. */
  warnings: string[];
  /** Lines of the summary. */
  plans: string[];
  abbreviations: AbbreviationEntry[];
  /** Paths of the published pages that need not be made again. */
  unchangedPages: Set<string>;
}

/** What came of it, or everything that is wrong. */
export async function run({ root }: { root: string }, progress: Progress): Promise<DataMade | { issues: Issue[] }> {
  const store = openCache(root);
  const values = new StoredYamlValues(store);
  const { input, issues: unreadable } = await progress.run('load', async () => {
    await readAhead(root, values, progress);
    return load(root, values);
  });
  const issues = sortIssues([...unreadable, ...(input ? await progress.run('check', () => check(input)) : [])]);
  if (!input || issues.length > 0) {
    sealCache(root, store);
    return { issues };
  }
  values.forgetUnused();
  await progress.run('store', () => fillStore(store, input));
  const { register, abbreviations } = input.vocabularies;
  const files = stage(root);
  const groups: PublishedGroup[] = [];
  const makeGroup = makeGrouper(new PublishedFiles(store, 'data', join(root, 'dist')), root, files, groups);
  await progress.run('files', async () => {
    await makeGroup({
      name: 'software',
      source: digestText(readFileSync(join(root, 'package-lock.json'), 'utf8') + register.date),
      paths: SOFTWARE_PATHS,
      make: () => {
        for (const [path, bytes] of renderSoftware(root, register.date)) files.set(path, bytes);
      },
    });
    const others = renderReleases(root);
    await renderStore(store, input, {
      others,
      files,
      makeGroup,
      writeTable: makeTableWriter(root, store, files, progress),
    });
  });
  rememberGroups(store, 'data', groups);
  const unchangedPages = await progress.run('compare', () => new PageCache(store).listUnchanged(join(root, 'dist')));
  const made = {
    warnings: [...listWarnings(input, files), ...warnOfContact(input.vocabularies.register)],
    plans: describePlans(input),
    abbreviations,
    unchangedPages,
  };
  sealCache(root, store);
  return made;
}

/** So many entries that nobody remembers are worth another thread. */
const MIN_ENTRIES_FOR_THREAD = 200;

/** Half of the entries of many plans are read by another thread. */
async function readAhead(root: string, values: StoredYamlValues, progress: Progress): Promise<void> {
  const { folders } = listPlans(root);
  if (folders.length - values.count() < MIN_ENTRIES_FOR_THREAD) return;
  const half = Math.ceil(folders.length / 2);
  const input = { root, folders: folders.slice(half) };
  const others = runInThread<typeof import('./read-plans.ts')>('read-plans', input, progress);
  for (const folder of folders.slice(0, half)) readEntry(root, folder, values);
  for (const [digest, json] of await others) values.add(digest, json);
}

/** A path under public/ as it is under dist/. */
const toPublished = (path: string) => path.slice('public/'.length);

/** Takes over groups of the last publication, and collects those of this one. */
function makeGrouper(last: PublishedFiles, root: string, files: StagedFiles, groups: PublishedGroup[]): MakeGroup {
  return async ({ name, source, paths, make }) => {
    const known = last.find(name, source);
    if (known) {
      for (const [path, fact] of known.files) files.link(`public/${path}`, join(root, 'dist', path), fact);
      groups.push(known);
      return known.result as Awaited<ReturnType<typeof make>>;
    }
    const result = await make();
    const made = paths.flatMap((path): PublishedGroup['files'] => {
      const fact = files.factOf(path);
      return fact ? [[toPublished(path), fact]] : [];
    });
    groups.push({ name, source, files: made, result });
    return result;
  };
}

/** A table of more characters is written by a thread. */
const MAX_CHARACTERS_HERE = 2 ** 24;

/** Two large tables are written side by side. */
function makeTableWriter(
  root: string,
  store: Store,
  files: StagedFiles,
  progress: Progress,
): NonNullable<RenderOptions['writeTable']> {
  const limit = pLimit(2);
  return async (name, notes) => {
    if (store.measureTable(name).characters <= MAX_CHARACTERS_HERE) return writeTable(files, store, name, notes);
    const made = await limit(() =>
      runInThread<typeof import('./write-table.ts')>('write-table', { root, name, notes }, progress),
    );
    for (const [path, fact] of made.files) files.adopt(path, fact);
    return made.counts;
  };
}
