// Lighthouse over one published page of each main kind, on the phone and the network that it imagines.

import { readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import { getPath, type Section } from '../../src/schema/address.ts';
import { BASE_PATH } from '../serve/address.ts';
import { launchBrowser } from '../serve/browser.ts';
import { serve } from '../serve/serve.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const WIDTH = 24;
const TRIES = 3;

/** Takes the root of the project; prints Lighthouse's scores of 100 for each page, and under it every audit that is not passed. Throws if nothing is published. */
export async function benchPages(root: string): Promise<void> {
  const dist = join(root, 'dist');
  const port = await findPort();
  const [{ server, url }, browser] = await Promise.all([
    serve(dist, BASE_PATH),
    launchBrowser([`--remote-debugging-port=${port}`]),
  ]);
  try {
    console.log(['', ...CATEGORIES].map((name) => name.padEnd(WIDTH)).join(''));
    for (const path of listPages(dist)) print(path, await measure(new URL(path, url).href, port));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** The pages that stand alone, and the fullest of those that are many. */
function listPages(dist: string): string[] {
  return [
    '',
    findFullest(dist, 'localities'),
    findFullest(dist, 'plans'),
    findFullest(dist, 'commitments'),
    getPath('calendar'),
    getPath('search'),
  ];
}

function findFullest(dist: string, section: Section): string {
  const folders = readdirSync(join(dist, getPath(section)), { withFileTypes: true }).filter(
    (item) => item.isDirectory() && !/^\d+$/.test(item.name),
  );
  const sizeOf = (id: string) => statSync(join(dist, getPath(section, id), 'index.html')).size;
  const [fullest = ''] = folders.map(({ name }) => name).sort((a, b) => sizeOf(b) - sizeOf(a));
  return getPath(section, fullest);
}

async function measure(url: string, port: number, tries = TRIES): Promise<Result> {
  const run = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'error' });
  const failure = run?.lhr.runtimeError;
  // On a busy machine the browser now and then records a load without its beginning: the next one has it.
  if (failure?.code === 'NO_NAVSTART' && tries > 1) return measure(url, port, tries - 1);
  if (!run || failure) throw new Error(`Lighthouse could not read ${url}: ${failure?.message ?? 'no result'}`);
  return run.lhr;
}

function print(path: string, { categories, audits }: Result): void {
  const scores = CATEGORIES.map((id) => String(Math.round((categories[id]?.score ?? 0) * 100)).padEnd(WIDTH));
  console.log(`/${path}`.padEnd(WIDTH - 1), scores.join(''));
  const scored = new Set(
    CATEGORIES.flatMap((id) => categories[id]?.auditRefs.filter(({ weight }) => weight > 0).map((ref) => ref.id) ?? []),
  );
  for (const { id, score, title, displayValue } of Object.values(audits)) {
    if (scored.has(id) && score !== null && score < 0.9) console.log(`  ${id}: ${title} ${displayValue ?? ''}`);
  }
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
