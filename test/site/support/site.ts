// The published site, served on a free port, and the browser that reads it: one of each a test file.

import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { BASE_PATH } from '../../../scripts/serve/address.ts';
import { launchBrowser } from '../../../scripts/serve/browser.ts';
import { serve } from '../../../scripts/serve/serve.ts';

export const DIST = 'dist';

/** The path under which the site was built; the same setting that `npm run preview` reads. */
export const BASE = BASE_PATH;

if (!existsSync(join(DIST, '404.html'))) throw new Error(`nothing is published in ${DIST}/: run npm run build first`);

export class Site {
  #browser: Browser | undefined;
  #server: Server | undefined;
  #url = '';

  /** Takes a folder and the base path it was built for; serves it and starts the browser. */
  async start(folder: string, base: string): Promise<void> {
    const { server, url } = await serve(folder, base);
    this.#server = server;
    this.#url = url;
    this.#browser = await launchBrowser();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  /** Address of the home page: "http://localhost:40001/". */
  get url(): string {
    return this.#url;
  }

  /** Takes a path relative to the site; gives its address. */
  at(path: string): string {
    return new URL(path, this.#url).href;
  }

  /** Gives a new page in a profile of its own, closed when the test has ended. Nothing moves by itself on it. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.newLastingPage(options);
    onTestFinished(() => page.context().close());
    return page;
  }

  /** Gives a new page that lasts as long as the site: for hooks, which are no tests. */
  async newLastingPage(options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.#browser) throw new Error('the site is not running: call useSite() at the top of the test file');
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    return context.newPage();
  }
}

/** Gives the published site, started before the tests of this file and stopped after them. */
export function useSite(): Site {
  const site = new Site();
  beforeAll(() => site.start(DIST, BASE));
  afterAll(() => site.stop());
  return site;
}
