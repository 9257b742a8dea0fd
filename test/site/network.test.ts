import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { listFullest } from './support/kinds.ts';
import { SearchPage } from './support/pages.ts';
import { useSite } from './support/site.ts';

const site = useSite();

/** Notes what a page asks of the network, and what it complains about. */
function watch(page: Page) {
  const seen = { outside: [] as string[], failed: [] as string[], complaints: [] as string[] };
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) seen.outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => seen.failed.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  return seen;
}

const QUIET = { outside: [], failed: [], complaints: [] };

/** What a page has left behind on the reader's machine. */
async function listTraces(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => {
    const [databases, caches, workers] = await Promise.all([indexedDB.databases(), window.caches.keys(), navigator.serviceWorker.getRegistrations()]);
    return [
      ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
      ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
      ...databases.map(({ name }) => `database ${name}`),
      ...caches.map((name) => `cache ${name}`),
      ...workers.map(({ scope }) => `service worker ${scope}`),
    ];
  });
  return [...cookies, ...stored];
}

it.each(listFullest().map(({ path }) => path))('/%s asks nothing of others, complains of nothing and leaves no trace', async (path) => {
  const page = await site.newPage();
  const seen = watch(page);
  await page.goto(site.at(path), { waitUntil: 'networkidle' });
  expect(seen).toEqual(QUIET);
  expect(await listTraces(page)).toEqual([]);
});

it('a search asks nothing of others, complains of nothing and leaves no trace', async () => {
  const page = await site.newPage();
  const seen = watch(page);
  const search = await new SearchPage(page, site).openSearch();
  await search.search('nhà tạm lánh');
  expect(await search.count()).toBeGreaterThan(0);
  expect(seen).toEqual(QUIET);
  expect(await listTraces(page)).toEqual([]);
});

it('a page that asks something of others and leaves a trace is noticed', async () => {
  const page = await site.newPage();
  const seen = watch(page);
  await page.goto(site.url);
  await page.evaluate(() => {
    document.cookie = 'counter=1';
    localStorage.setItem('reader', '1');
    console.error('broken');
    return fetch('http://127.0.0.1:9/counter').catch(() => undefined);
  });
  expect(seen.outside).toEqual(['http://127.0.0.1:9/counter']);
  expect(seen.complaints).toContain('broken');
  expect(await listTraces(page)).toEqual(['cookie counter', 'localStorage reader']);
});
