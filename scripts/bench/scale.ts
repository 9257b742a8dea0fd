// The country for a year: writes a national register in a folder of its own, publishes it by the same build as any
// register, and prints what each stage cost.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { EntryFile } from '../../src/search/facets.ts';
import { makeShownFinder } from '../../src/search/shown.ts';
import type { Stage } from '../build/progress.ts';
import { load } from '../read/load.ts';
import { benchEleventy, type SiteCost } from './eleventy.ts';
import { listFiles } from './files.ts';
import { watchMemory } from './memory.ts';
import { writeNationalRegister } from './national.ts';
import { print } from './print.ts';

/**
 * For each number of plans: seconds and memory by stage, pages, files, bytes and what a first search moves, and the
 * same texts through Eleventy and Pagefind.
 */
export async function benchScale(root: string, counts: readonly number[]): Promise<void> {
  const { input: real } = load(root);
  if (!real || real.plans.length === 0) throw new Error('the real register cannot be read: run npm run check');
  const [processor] = cpus();
  console.log(
    `${cpus().length} processors (${processor?.model.trim()}), ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, Node ${process.version}`,
  );
  let last: { count: number; seconds: number } | undefined;
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'register-scale-'));
    try {
      console.log(`\n${count} plans`);
      writeNationalRegister(root, real, join(folder, 'register'), count);
      const own = await benchBuild(join(folder, 'register'));
      if (last)
        print(
          'growth',
          `${(own.seconds / last.seconds).toFixed(1)} times`,
          `the time, for ${(count / last.count).toFixed(1)} times the plans`,
        );
      last = { count, seconds: own.seconds };
      mkdirSync(join(folder, 'eleventy'));
      benchEleventy(root, join(folder, 'register/data/plans'), join(folder, 'eleventy'), own.site);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Publishes the register and prints what it cost, twice: from nothing, and after an edit of one plan. */
async function benchBuild(folder: string): Promise<{ seconds: number; site: SiteCost }> {
  const cold = await build(folder);
  for (const { name, seconds, processorSeconds, peakMegabytes } of cold.stages)
    print(
      name,
      `${seconds.toFixed(1)} s`,
      `${processorSeconds.toFixed(1)} s of processor, its process at most ${peakMegabytes} MiB until here`,
    );
  print('whole build', `${cold.seconds.toFixed(1)} s`, cold.said[0]);
  print('memory', `${cold.mebibytes} MiB`, 'at most, of all its processes together');
  const site = printSite(join(folder, 'dist'));
  printSearch(join(folder, 'dist/pagefind'));
  editPlan(folder);
  const warm = await build(folder);
  const stages = warm.stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ');
  print(
    'after an edit of one plan',
    `${warm.seconds.toFixed(1)} s`,
    `1/${(cold.seconds / warm.seconds).toFixed(1)}: ${stages}`,
  );
  // Pages and search index are made at the same time.
  const seconds = Math.max(
    ...cold.stages.filter(({ name }) => SITE_STAGES.includes(name)).map(({ seconds }) => seconds),
  );
  return { seconds: cold.seconds, site: { ...site, seconds } };
}

const SITE_STAGES = ['pages', 'search index'];

/** Changes the title of the first plan. */
function editPlan(folder: string): void {
  const [plan = ''] = readdirSync(join(folder, 'data/plans'));
  const file = join(folder, 'data/plans', plan, 'plan.yaml');
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/^(title:\n {2}vi: )/m, '$1Sửa ');
  if (after === before) throw new Error(`${file} has no title that can be edited`);
  writeFileSync(file, after);
}

/** `said` are the lines that the build printed, `mebibytes` the most memory that it held. */
async function build(folder: string): Promise<{ said: string[]; seconds: number; mebibytes: number; stages: Stage[] }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts', '--measure'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [words, mebibytes] = await Promise.all([text(child.stdout), watchMemory(child.pid ?? 0, ended)]);
  const seconds = (performance.now() - start) / 1000;
  const [status] = await ended;
  if (status !== 0) throw new Error(`the build failed: ${words}`);
  const said = words.trim().split('\n');
  return { said, seconds, mebibytes, stages: JSON.parse(said.at(-1) ?? '[]') as Stage[] };
}

function printSite(dist: string): Pick<SiteCost, 'pages' | 'megabytes'> {
  const files = listFiles(dist);
  const pages = files.filter(({ path }) => path.endsWith('.html')).map(({ bytes }) => bytes);
  const sum = (sizes: readonly number[]) => (sizes.reduce((a, b) => a + b, 0) / 1e6).toFixed(0);
  const largest = (Math.max(...pages) / 1024).toFixed(0);
  print(
    'site',
    `${files.length} files`,
    `${sum(files.map(({ bytes }) => bytes))} MB; ${pages.length} pages, ${sum(pages)} MB, the largest ${largest} KiB`,
  );
  for (const part of ['data', 'pagefind']) {
    const own = listFiles(join(dist, part));
    print(`of it ${part}/`, `${own.length} files`, `${sum(own.map(({ bytes }) => bytes))} MB`);
  }
  return { pages: pages.length, megabytes: pages.reduce((a, b) => a + b, 0) / 1e6 };
}

/** KiB, compressed, that a first search may move in the index of plans and in that of a province. */
const MAX_FIRST_SEARCH_KIB = { country: 300, province: 150 };

/** What a first search moves at most in the index of plans, and in those of the provinces. */
function printSearch(folder: string): void {
  const provinces = readdirSync(folder, { withFileTypes: true }).filter(
    (item) => item.isDirectory() && !['index', 'shown'].includes(item.name),
  );
  const whole = measureFirstSearch(folder);
  print(
    'first search',
    `${whole.sum} KiB`,
    `aim ${provinces.length > 0 ? MAX_FIRST_SEARCH_KIB.country : MAX_FIRST_SEARCH_KIB.province}: ${whole.parts}`,
  );
  const own = provinces.map(({ name }) => measureFirstSearch(join(folder, name))).sort((a, b) => b.sum - a.sum);
  const [largest] = own;
  const within = own.filter(({ sum }) => sum <= MAX_FIRST_SEARCH_KIB.province).length;
  if (largest)
    print(
      'within a province',
      `${largest.sum} KiB`,
      `at most; ${within} of ${own.length} within ${MAX_FIRST_SEARCH_KIB.province}: ${largest.parts}`,
    );
}

/** KiB, compressed, in all and by part. Pagefind's own files are compressed already. */
function measureFirstSearch(folder: string): { sum: number; parts: string } {
  const size = (name: string) => {
    const bytes = readFileSync(join(folder, name));
    return (/\.js(on)?$/.test(name) ? gzipSync(bytes).length : bytes.length) / 1024;
  };
  const names = readdirSync(folder);
  const sizeOf = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).reduce((sum, name) => sum + size(name), 0);
  const most = (part: string, count: number) =>
    readdirSync(join(folder, part))
      .map((name) => size(join(part, name)))
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((a, b) => a + b, 0);
  const parts = {
    engine: sizeOf(/^(pagefind\.js|wasm\.unknown)/),
    'list of entries': sizeOf(/^entries\.json/),
    'metadata of the index': sizeOf(/^(pagefind-entry\.json|pagefind\.\w+\.pf_meta)/),
    'its four largest pieces': most('index', 4),
    'five results': getShownBytes(folder, RESULTS_SHOWN_FIRST) / 1024,
  };
  return {
    sum: Math.round(Object.values(parts).reduce((a, b) => a + b, 0)),
    parts: Object.entries(parts)
      .map(([name, kib]) => `${name} ${kib.toFixed(0)}`)
      .join(', '),
  };
}

/** As many as the search page shows before the reader goes on. */
const RESULTS_SHOWN_FIRST = 5;

/** Bytes of the largest results: ranges of a file, which a host sends uncompressed. */
function getShownBytes(folder: string, results: number): number {
  const { shown, documents } = JSON.parse(readFileSync(join(folder, 'entries.json'), 'utf8')) as EntryFile;
  const findPlace = makeShownFinder(shown);
  const fileBytes = readdirSync(join(folder, 'shown')).map(
    (_, file) => statSync(join(folder, `shown/${file}.json`)).size,
  );
  const spans = documents.map((_, entry) => {
    const { file, from, to } = findPlace(entry);
    return Math.min(to, fileBytes[file] ?? 0) - from;
  });
  return spans
    .sort((a, b) => b - a)
    .slice(0, results)
    .reduce((a, b) => a + b, 0);
}
