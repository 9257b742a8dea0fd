// One browser and one server of the published site for all test files, which run in several processes.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { BASE_PATH } from '../../../scripts/serve/address.ts';
import { launchBrowserServer } from '../../../scripts/serve/browser.ts';
import { serve } from '../../../scripts/serve/serve.ts';
import { DIST } from '../../published/support.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** Address of the published home page. */
    site: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, '404.html'))) throw new Error(`nothing is published in ${DIST}: run npm run build first`);
  const { server, url } = await serve(DIST, BASE_PATH);
  const browser = await launchBrowserServer();
  project.provide('browser', browser.wsEndpoint());
  project.provide('site', url);
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
