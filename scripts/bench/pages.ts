// Lighthouse over one published page of each main kind, on the phone and the network that it simulates. It is fetched
// for the bench: nothing else needs it, and it brings some hundred packages.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getPath, type Section } from '../../src/schema/address.ts';
import { BASE_PATH } from '../serve/address.ts';
import { launchBrowser } from '../serve/browser.ts';
import { serve } from '../serve/serve.ts';
import { installPackage } from './install.ts';

const LIGHTHOUSE = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const COLUMN_WIDTH = 24;
/** On a busy machine the browser now and then records a load without its beginning. */
const MAX_TRIES = 3;

/** What is used of Lighthouse's report. */
interface Report {
  runtimeError?: { code: string; message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { id: string; score: number | null; title: string; displayValue?: string }>;
}
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

/** Prints scores of 100 for each page, and under it every audit that is not passed. Throws if nothing is published. */
export async function benchPages(root: string): Promise<void> {
  const dist = join(root, 'dist');
  const folder = mkdtempSync(join(tmpdir(), 'register-lighthouse-'));
  try {
    const lighthouse = await fetchLighthouse(folder);
    const port = await findPort();
    const [{ server, url }, browser] = await Promise.all([
      serve(dist, BASE_PATH),
      launchBrowser([`--remote-debugging-port=${port}`]),
    ]);
    try {
      console.log(['', ...CATEGORIES].map((name) => name.padEnd(COLUMN_WIDTH)).join(''));
      for (const path of listPages(dist)) printReport(path, await audit(lighthouse, new URL(path, url).href, port));
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fetchLighthouse(folder: string): Promise<Lighthouse> {
  if (!installPackage(folder, `lighthouse@${LIGHTHOUSE}`)) throw new Error('Lighthouse cannot be fetched');
  const module = await import(pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href);
  return module.default;
}

/** Pages that exist once, and the fullest page of each kind that exists many times. */
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

async function audit(lighthouse: Lighthouse, url: string, port: number, tries = MAX_TRIES): Promise<Report> {
  const run = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'error' });
  const failure = run?.lhr.runtimeError;
  if (failure?.code === 'NO_NAVSTART' && tries > 1) return audit(lighthouse, url, port, tries - 1);
  if (!run || failure) throw new Error(`Lighthouse could not read ${url}: ${failure?.message ?? 'no result'}`);
  return run.lhr;
}

function printReport(path: string, { categories, audits }: Report): void {
  const scores = CATEGORIES.map((id) => String(Math.round((categories[id]?.score ?? 0) * 100)).padEnd(COLUMN_WIDTH));
  console.log(`/${path}`.padEnd(COLUMN_WIDTH - 1), scores.join(''));
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
