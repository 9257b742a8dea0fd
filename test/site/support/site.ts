// The published site, or a folder of another, and the browser that reads it.

import type { Server } from 'node:http';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { BASE_PATH } from '../../../scripts/serve/address.ts';
import { serve } from '../../../scripts/serve/serve.ts';

export const DIST = 'dist';

/** The path under which the site was built; the same setting that `npm run preview` reads. */
export const BASE = BASE_PATH;

/** All files of a worker share its connection, which ends with the worker. */
let connection: Promise<Browser> | undefined;

export class Site {
  #server: Server | undefined;
  #url = '';
  readonly #contexts = new Set<BrowserContext>();

  constructor(url = '') {
    this.#url = url;
  }

  /** Serves a folder that was built for a base path. */
  async start(folder: string, base: string): Promise<void> {
    const { server, url } = await serve(folder, base);
    this.#server = server;
    this.#url = url;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#contexts].map((context) => context.close()));
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  /** Address of the home page: "http://localhost:40001/". */
  get url(): string {
    return this.#url;
  }

  /** The path is relative to the site. */
  at(path: string): string {
    return new URL(path, this.#url).href;
  }

  /** A page in a profile of its own, closed when the test has ended. Nothing moves by itself on it. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.newLastingPage(options);
    onTestFinished(async () => {
      this.#contexts.delete(page.context());
      await page.context().close();
    });
    return page;
  }

  /** A page that is closed after the last test of the file: hooks have no test that ends. */
  async newLastingPage(options: BrowserContextOptions = {}): Promise<Page> {
    connection ??= chromium.connect(inject('browser'));
    const context = await (await connection).newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    this.#contexts.add(context);
    return context.newPage();
  }
}

export function useSite(): Site {
  const site = new Site(inject('site'));
  afterAll(() => site.stop());
  return site;
}
