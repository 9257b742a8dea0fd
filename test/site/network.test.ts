import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listFullest } from './support/kinds.ts';
import { Finder, HomePage, SearchPage } from './support/pages.ts';
import { useSite } from './support/site.ts';

const site = useSite();
let page: Page;
/** What the page asked of the network beyond the site, what it did not get, and what it complained about. */
let seen: { outside: string[]; failed: string[]; complaints: string[] };
const nothing = () => ({ outside: [], failed: [], complaints: [] });

beforeAll(async () => {
  // The site's own policy would stop such requests before they show; here they must be seen.
  page = await site.newLastingPage({ bypassCSP: true });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) seen.outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What was under way when the last test left its page is given up.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') seen.failed.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  seen = nothing();
});

afterEach(() => {
  seen = nothing();
});

/** What the site has left behind on the reader's machine. */
async function listTraces(): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => {
    await document.fonts.ready;
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

describe('nothing is asked of others, nothing fails and nothing stays on the machine', () => {
  it.each(listFullest().map(({ path }) => path))('on /%s', async (path) => {
    await page.goto(site.at(path));
    expect(await listTraces()).toEqual([]);
    expect(seen).toEqual(nothing());
  });

  it('in a search', async () => {
    const search = await new SearchPage(page, site).openSearch();
    await search.search('nhà tạm lánh');
    expect(await search.count()).toBeGreaterThan(0);
    expect(await listTraces()).toEqual([]);
    expect(seen).toEqual(nothing());
  });

  it('when somebody looks for a commune', async () => {
    await new HomePage(page, site).openHome();
    expect(await new Finder(page, site).type('Thới Đông')).not.toEqual([]);
    expect(await listTraces()).toEqual([]);
    expect(seen).toEqual(nothing());
  });
});

describe('a page that asks others, fails and leaves a trace', () => {
  it('is noticed', async () => {
    await page.goto(site.url);
    await page.evaluate(() => {
      document.cookie = 'counter=1';
      localStorage.setItem('reader', '1');
      console.error('broken');
      return fetch('http://127.0.0.1:9/counter').catch(() => undefined);
    });
    expect(seen.outside).toEqual(['http://127.0.0.1:9/counter']);
    expect(seen.failed).toEqual(['http://127.0.0.1:9/counter']);
    expect(seen.complaints).toContain('broken');
    expect(await listTraces()).toEqual(['cookie counter', 'localStorage reader']);
  });
});
