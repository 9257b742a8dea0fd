// Pages: Astro builds the staged publication into the staged dist/. Pages that nothing has changed are taken over from the last publication.

import { join } from 'node:path';
import { build } from 'astro';
import { Keeper, setKeeper } from '../../src/kept/keeper.ts';
import { digestData } from '../kept/data.ts';
import { Store } from '../kept/store.ts';
import { STAGING } from './write.ts';

const FILE = 'pages.jsonl';

/** Takes the root folder, whose staging folder holds datasets and plan pages; builds the site into the staged dist/. Gives how many of its files were taken over, and how many there are. */
export async function buildSite(root: string): Promise<{ taken: number; all: number }> {
  const staging = join(root, STAGING);
  const data = join(staging, 'public/data');
  process.env.REGISTER_DATA = data;
  process.env.REGISTER_PLANS = join(staging, 'content/plans');
  const store = new Store(root, STAGING);
  const keeper = new Keeper(join(root, 'dist'), store.read(FILE), digestData(data));
  setKeeper(keeper);
  await build({ root, logLevel: 'error', outDir: join(staging, 'dist'), publicDir: join(staging, 'public') });
  setKeeper(undefined);
  const count = keeper.finish(join(staging, 'dist'));
  store.write(FILE, keeper.leave(join(staging, 'dist')));
  return count;
}
