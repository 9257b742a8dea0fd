// Pages: Astro builds the staged publication into the staged dist/.

import { join } from 'node:path';
import { build } from 'astro';
import { STAGING } from './write.ts';

/** Takes the root folder, whose staging folder holds datasets and plan pages; builds the site into the staged dist/. */
export async function buildSite(root: string): Promise<void> {
  process.env.REGISTER_DATA = join(root, STAGING, 'public/data');
  process.env.REGISTER_PLANS = join(root, STAGING, 'content/plans');
  await build({ root, logLevel: 'error', outDir: join(root, STAGING, 'dist'), publicDir: join(root, STAGING, 'public') });
}
