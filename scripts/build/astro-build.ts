// Pages: Astro builds the staged publication into the staged dist/. Pages that nothing has changed are taken over from the last publication; of a large site, a second thread makes some.

import { join } from 'node:path';
import { build } from 'astro';
import { setHandover } from '../../src/store/build-context.ts';
import { Keeper } from '../../src/store/page-cache.ts';
import { Turns } from '../../src/store/page-claims.ts';
import { type CutData, openSlices } from '../cache/cut-data.ts';
import { Store } from '../cache/kept-lines.ts';
import { HELPED, PAGES } from './assemble.ts';
import { orderPages } from './page-order.ts';
import { STAGING } from './staging.ts';

/** What each thread leaves for the next build, the helper last. */
const FILES = ['pages.jsonl', 'helped.jsonl'] as const;

/** What a thread made of the site. */
export interface PagesMade {
  /** Paths of its files. */
  files: string[];
  /** How many of them were taken over from the last publication. */
  taken: number;
  /** Digest of all pages that it came past, made or not. */
  seen: string;
}

/** Takes the root folder, whose staging folder holds datasets and plan pages, the slices of these datasets, the memory that the threads share, and whether this one came to help; builds its part of the site into a staged folder. */
export async function buildSite(
  root: string,
  cut: CutData,
  shared: SharedArrayBuffer,
  isHelper: boolean,
): Promise<PagesMade> {
  const staging = join(root, STAGING);
  const data = join(staging, 'public/data');
  process.env.REGISTER_DATA = data;
  process.env.REGISTER_PLANS = join(staging, 'content/plans');
  const store = new Store(root, STAGING);
  const slices = openSlices(data, cut);
  const left = FILES.map((file) => store.read(file));
  const keeper = new Keeper(join(root, 'dist'), left, slices);
  const turns = new Turns(shared, isHelper);
  const outDir = join(root, isHelper ? HELPED : PAGES);
  setHandover({ keeper, slices, turns });
  await build({
    root,
    logLevel: 'error',
    outDir,
    integrations: [orderPages(data, isHelper)],
    // Files that are no pages are put there at the end, without a copy.
    publicDir: join(staging, 'nothing'),
    // Two threads write no cache together.
    ...(isHelper ? { cacheDir: join(staging, 'cache') } : {}),
  });
  setHandover(undefined);
  const { taken } = keeper.finish(outDir);
  store.write(FILES[isHelper ? 1 : 0], keeper.leave(outDir));
  return { files: keeper.list(), taken, seen: turns.digest() };
}
