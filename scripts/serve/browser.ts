// The browser of tests and benches: the first of browsers.json that is there, or Playwright's own. scripts/setup.mjs
// installs one if there is none.

import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import BROWSERS from './browsers.json' with { type: 'json' };

/** Makes no network requests of its own. */
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Throws if there is no browser. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch(getLaunchOptions(more));
}

/** A browser that several processes connect to. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(getLaunchOptions());
}

function getLaunchOptions(more: readonly string[] = []) {
  const executablePath = [...BROWSERS, chromium.executablePath()].find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: run node scripts/setup.mjs --tests');
  return { executablePath, args: [...BROWSER_ARGUMENTS, ...more] };
}
