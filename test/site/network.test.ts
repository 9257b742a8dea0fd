import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ComparePage, takeAway } from './support/compare.ts';
import { listFullest } from './support/kinds.ts';
import { Finder, HomePage, SearchPage } from './support/pages.ts';
import { useSite } from './support/site.ts';

const site = useSite();
let page: Page;
/**
 * What the page asked of the network beyond the site, what its own policy stopped, what it did not get, and what it
 * complained about.
 */
let seen: { outside: string[]; stopped: string[]; failed: string[]; complaints: string[] };
const nothing = () => ({ outside: [], stopped: [], failed: [], complaints: [] });

beforeAll(async () => {
  page = await site.newLastingPage();
  await page.exposeFunction('noteStopped', (what: string) => seen.stopped.push(what));
  await page.addInitScript(() => {
    const { noteStopped } = window as unknown as { noteStopped: (what: string) => void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      noteStopped(`${effectiveDirective} ${blockedURI}`),
    );
  });
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
    const [databases, caches, workers] = await Promise.all([
      indexedDB.databases(),
      window.caches.keys(),
      navigator.serviceWorker.getRegistrations(),
    ]);
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

/**
 * The page for addresses that lead nowhere is fetched under its own name here: under another it is answered with 404,
 * which is a failure elsewhere.
 */
const PATHS = [...listFullest().map(({ path }) => path), '404.html'];

describe('nothing is asked of others, stopped or refused, and nothing stays on the machine', () => {
  it.each(PATHS)('on /%s', async (path) => {
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

  it('when plans are compared and taken away as a workbook', async () => {
    const compare = await new ComparePage(page, site).openChoice('?ke-hoach=can-tho-2019,kien-giang-2020');
    expect(await compare.plans()).not.toEqual([]);
    expect((await takeAway(page, 'Excel')).bytes.length).toBeGreaterThan(0);
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

describe('a page that asks others, complains and leaves a trace', () => {
  it('is stopped and noticed', async () => {
    await page.goto(site.url);
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: this is how pages leave one
      document.cookie = 'counter=1';
      localStorage.setItem('reader', '1');
      console.error('broken');
      return fetch('http://127.0.0.1:9/counter').catch(() => undefined);
    });
    await expect.poll(() => seen.stopped).toEqual(['connect-src http://127.0.0.1:9/counter']);
    expect(seen.complaints).toContain('broken');
    expect(await listTraces()).toEqual(['cookie counter', 'localStorage reader']);
  });
});
