// The browser of tests and benches: one that the machine has, or Playwright's own. The list is that of scripts/setup.mjs, which installs one if there is none.

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A quiet browser: it asks nothing of the network for itself. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Takes further arguments; starts the browser. Throws, saying what to do, if there is none. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = [...BROWSERS, chromium.executablePath()].find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: run node scripts/setup.mjs --tests');
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}
