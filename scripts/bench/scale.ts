// The country for a year: renders, builds and indexes a national register in a folder of its own, and prints what each stage cost.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeSearchEntries } from '../outputs/search-entries.ts';
import { renderReleases } from '../releases/publish.ts';
import { makeDatasets } from '../rows/datasets.ts';
import { writeIndex } from '../steps/index.ts';
import { load } from '../steps/load.ts';
import { render } from '../steps/render.ts';
import { openStaging, STAGING, stage } from '../steps/write.ts';
import { makeNationalInput } from './national.ts';
import { spawnMeasured } from './spawn.ts';

/** Takes the root of the project and a number of plans; prints seconds, peak memory, pages, files and bytes. */
export async function benchScale(root: string, count: number): Promise<void> {
  const { input: real } = load(root);
  if (!real || real.plans.length === 0) throw new Error('the real register cannot be read: run npm run check');
  const folder = mkdtempSync(join(tmpdir(), 'so-cam-ket-scale-'));
  try {
    prepare(root, folder);
    const start = performance.now();
    const input = makeNationalInput(real, count);
    openStaging(folder);
    const files = await render(input, renderReleases(folder));
    stage(folder, files);
    print('plans', input.plans.length);
    print('records', makeDatasets(input).records.length);
    print('render and write', seconds(start), `${(files.values().reduce((sum, bytes) => sum + bytes.byteLength, 0) / 1e6).toFixed(0)} MB of data`);
    const pages = spawnMeasured(folder, 'pages');
    print('pages', pages.seconds, `peak ${pages.peakMegabytes} MB`);
    printSite(join(folder, STAGING, 'dist'));
    await indexByLevel(input, join(folder, 'index'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A root folder with the project's program and pages, but data of its own. */
function prepare(root: string, folder: string): void {
  for (const name of ['src', 'scripts', 'content/pages', 'content/decisions', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (source) => !source.startsWith(join(root, 'public/data')) });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Two levels: one index of plans for the country, one index of records for each province of today. */
async function indexByLevel(input: Parameters<typeof makeDatasets>[0], folder: string): Promise<void> {
  const datasets = makeDatasets(input);
  const { abbreviations } = input.vocabularies;
  const entries = makeSearchEntries(datasets, abbreviations).filter(({ language }) => language === 'vi');
  const plans = entries.filter(({ facets }) => facets.kind[0] === 'plans');
  const byProvince = Map.groupBy(entries, ({ facets }) => facets.province[0] ?? 'none');
  const start = performance.now();
  await writeIndex(plans, join(folder, 'plans'), abbreviations);
  for (const [province, group] of byProvince) await writeIndex(group, join(folder, province), abbreviations);
  const largest = [...byProvince].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'plans';
  print('index by level', seconds(start), `${byProvince.size} provinces, ${countFiles(folder)} files`);
  print('first search, country', '', `${firstSearch(join(folder, 'plans'))} KiB compressed`);
  print('first search, largest province', '', `${firstSearch(join(folder, largest))} KiB compressed (${byProvince.get(largest)?.length} records)`);
}

/** What a first search moves at most: script, WebAssembly, entry, metadata and the largest piece of the index. Pagefind's own files are compressed already. */
function firstSearch(folder: string): number {
  const size = (path: string) => gzipSync(readFileSync(join(folder, path))).byteLength;
  const names = readdirSync(folder);
  const fixed = names.filter((name) => /^(pagefind\.js|(pagefind-entry|entries)\.json|wasm\.unknown|pagefind\.\w+\.pf_meta)/.test(name)).map(size);
  const pieces = readdirSync(join(folder, 'index')).map((name) => size(join('index', name)));
  return Math.round((fixed.reduce((sum, bytes) => sum + bytes, 0) + Math.max(...pieces)) / 1024);
}

function printSite(dist: string): void {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const sizes = files.filter(({ name }) => name.endsWith('.html')).map((file) => statSync(join(file.parentPath, file.name)).size);
  const total = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  print('site', '', `${sizes.length} pages, ${files.length} files, ${(total / 1e6).toFixed(0)} MB, largest page ${(Math.max(...sizes) / 1024).toFixed(0)} KiB`);
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).length;
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function print(name: string, figure: string | number, note = ''): void {
  console.log(`${name.padEnd(32)} ${String(figure).padStart(10)}   ${note}`);
}
