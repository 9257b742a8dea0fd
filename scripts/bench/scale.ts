// The country for a year: writes a national register in a folder of its own, publishes it with the same build as any register, and prints what each stage cost.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Stage } from '../lib/progress.ts';
import { load } from '../steps/load.ts';
import { benchEleventy } from './eleventy.ts';
import { writeNationalRegister } from './national.ts';
import { print } from './print.ts';

/** Takes the root of the project and numbers of plans; prints for each seconds and memory by stage, pages, files, bytes and what a first search moves, and the same texts through Eleventy and Pagefind. */
export async function benchScale(root: string, counts: readonly number[]): Promise<void> {
  const { input: real } = load(root);
  if (!real || real.plans.length === 0) throw new Error('the real register cannot be read: run npm run check');
  const [processor] = cpus();
  console.log(`${cpus().length} processors (${processor?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, Node ${process.version}`);
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'register-scale-'));
    try {
      console.log(`\n${count} plans`);
      writeNationalRegister(root, real, join(folder, 'register'), count);
      const pages = benchBuild(join(folder, 'register'));
      mkdirSync(join(folder, 'eleventy'));
      benchEleventy(root, join(folder, 'register/data/plans'), join(folder, 'eleventy'), pages);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Publishes the register in the folder and prints what it cost, twice: from nothing, and after an edit of one plan; gives the seconds of pages and search together, and how many pages there are. */
function benchBuild(folder: string): { seconds: number; pages: number } {
  const cold = build(folder);
  for (const { name, seconds, processorSeconds, peakMegabytes } of cold.stages)
    print(name, `${seconds.toFixed(1)} s`, `${processorSeconds.toFixed(1)} s of processor, at most ${peakMegabytes} MB until here`);
  print('whole build', `${cold.seconds.toFixed(1)} s`, cold.said[0]);
  const pages = printSite(join(folder, 'dist'));
  printSearch(join(folder, 'dist/pagefind'));
  editPlan(folder);
  const warm = build(folder);
  const stages = warm.stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ');
  print('after an edit of one plan', `${warm.seconds.toFixed(1)} s`, `1/${(cold.seconds / warm.seconds).toFixed(1)}: ${stages}`);
  // Pages and search are made side by side.
  return { seconds: Math.max(...cold.stages.filter(({ name }) => SITE.includes(name)).map(({ seconds }) => seconds)), pages };
}

const SITE = ['pages', 'search index'];

/** Gives the first plan another title. */
function editPlan(folder: string): void {
  const [plan = ''] = readdirSync(join(folder, 'data/plans'));
  const file = join(folder, 'data/plans', plan, 'plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^(title:\n {2}vi: )/m, '$1Sửa '));
}

/** Publishes the register in the folder; gives what it said, seconds by the clock, and its stages. */
function build(folder: string): { said: string[]; seconds: number; stages: Stage[] } {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['scripts/build.ts', '--measure'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the build failed: ${stdout}`);
  const said = stdout.toString().trim().split('\n');
  return { said, seconds, stages: JSON.parse(said.at(-1) ?? '[]') as Stage[] };
}

function printSite(dist: string): number {
  const files = listFiles(dist);
  const pages = files.filter(({ path }) => path.endsWith('.html')).map(({ bytes }) => bytes);
  const sum = (sizes: readonly number[]) => (sizes.reduce((a, b) => a + b, 0) / 1e6).toFixed(0);
  const largest = (Math.max(...pages) / 1024).toFixed(0);
  print('site', `${files.length} files`, `${sum(files.map(({ bytes }) => bytes))} MB; ${pages.length} pages, ${sum(pages)} MB, the largest ${largest} KiB`);
  for (const part of ['data', 'pagefind']) {
    const own = listFiles(join(dist, part));
    print(`of it ${part}/`, `${own.length} files`, `${sum(own.map(({ bytes }) => bytes))} MB`);
  }
  return pages.length;
}

/** What a first search moves at most in the index of plans, and in that of the province with most records. */
function printSearch(folder: string): void {
  const provinces = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory() && !['index', 'shown'].includes(item.name));
  const entries = (name: string) => (JSON.parse(readFileSync(join(folder, name, 'entries.json'), 'utf8')) as { parts: unknown[] }).parts.length;
  const [largest] = provinces.map(({ name }) => ({ name, size: entries(name) })).sort((a, b) => b.size - a.size);
  print('first search', `${measureFirstSearch(folder)} KiB`, `${entries('')} entries, ${provinces.length} indexes below`);
  if (largest) print('in the largest province', `${measureFirstSearch(join(folder, largest.name))} KiB`, `${largest.size} entries`);
}

/** KiB compressed: script, WebAssembly and metadata of the engine, the file of entries, the four largest pieces of the index and ten results. Pagefind's own files are compressed already. */
function measureFirstSearch(folder: string): number {
  const size = (name: string) => {
    const bytes = readFileSync(join(folder, name));
    return /\.js(on)?$/.test(name) ? gzipSync(bytes).length : bytes.length;
  };
  const fixed = readdirSync(folder).filter((name) => /^(pagefind\.js|pagefind-entry\.json|entries\.json|wasm\.unknown|pagefind\.\w+\.pf_meta)/.test(name));
  const most = (part: string, count: number) =>
    readdirSync(join(folder, part))
      .map((name) => size(join(part, name)))
      .sort((a, b) => b - a)
      .slice(0, count);
  return Math.round([...fixed.map(size), ...most('index', 4), ...most('shown', 10)].reduce((a, b) => a + b, 0) / 1024);
}

function listFiles(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}
