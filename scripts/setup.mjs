// Installs what is missing, so that `npm start` and `npm test` work on a fresh machine. Plain JavaScript, as the Node
// that is there may be too old for TypeScript.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
const forTests = process.argv.includes('--tests');

/** Where browsers are installed, in the order in which they are tried. */
const BROWSERS = JSON.parse(readFileSync(new URL('serve/browsers.json', import.meta.url), 'utf8'));

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options }).status === 0;
}

function isInstalled() {
  const mark = 'node_modules/.package-lock.json';
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/**
 * Exactly what the lock file pins. Not `npm ci`: it refuses a lock file without the optional packages of other
 * platforms, which a registry may lack.
 */
function installPackages() {
  if (isInstalled()) return;
  console.log('Set-up: installing packages.');
  if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']))
    fail('npm install failed; see above.');
}

/** Astro and Vitest need Node 22.12: packages bring one for Linux, elsewhere the machine must. */
function checkNode() {
  if (existsSync('node_modules/.bin/node')) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  fail(`Node ${process.versions.node} is too old for this project: install Node 22.18 or newer (24 is best).`);
}

/** In the order in which they are tried: one that is here, the one that Playwright downloads, the one that apt has. */
async function installBrowser() {
  const found = BROWSERS.find((path) => existsSync(path));
  if (found) return console.log(`Set-up: browser tests use ${found}.`);
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath()))
    return console.log('Set-up: browser tests use the Chromium of Playwright.');
  if (run('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 }))
    return console.log('Set-up: Playwright downloaded Chromium.');
  // A headless shell takes less than half the time of a whole Chromium; older lists of apt have none.
  const packages = isRoot ? ['chromium-headless-shell', 'chromium'] : [];
  if (isRoot) run('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  const installed = packages.find((name) => run('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore' }));
  if (installed) return console.log(`Set-up: apt installed ${installed}.`);
  fail('No Chromium found for the browser tests: install one (Debian: apt-get install chromium-headless-shell).');
}

function fail(message) {
  console.error(`Set-up stopped: ${message}`);
  process.exit(1);
}

installPackages();
checkNode();
if (forTests) await installBrowser();
