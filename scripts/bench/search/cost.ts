// What search costs a reader: milliseconds from the last key to the first result, and bytes for a first search.

import { gzipSync } from 'node:zlib';
import pLimit from 'p-limit';
import type { Page } from 'playwright-core';
import { getPath } from '../../../src/schema/address.ts';
import { waitForStatus } from './engines.ts';
import type { Setting } from './setting.ts';

export const MAX_FIRST_SEARCH_KIB = 150;

/** Milliseconds: the median, and the 95th percentile as `most`. Each query is typed on a page whose index is open. */
export async function measureLatency(
  { browser, site }: Setting,
  queries: readonly string[],
): Promise<{ median: number; most: number }> {
  const page = await browser.newPage();
  await page.goto(`${site}${getPath('search')}`);
  await waitForStatus(page);
  const times: number[] = [];
  for (const query of queries) times.push(await measureTyping(page, query));
  await page.close();
  return { median: Math.round(percentile(times, 0.5)), most: Math.round(percentile(times, 0.95)) };
}

/** All but the last letter first, as a reader types; the clock runs from the last key to the new status line. */
async function measureTyping(page: Page, query: string): Promise<number> {
  const type = (text: string) =>
    page.evaluate((typed) => {
      const box = document.querySelector<HTMLInputElement>('#q');
      const status = document.querySelector('#search-status');
      if (!box || !status) throw new Error('not the search page');
      status.textContent = '';
      box.value = typed;
      const start = performance.now();
      return new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (status.textContent === '') return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(status, { childList: true });
        box.dispatchEvent(new Event('input', { bubbles: true }));
      });
    }, text);
  await type([...query].slice(0, -1).join(''));
  return type(query);
}

/** KiB of script and index, as a host that compresses sends them. Each query is opened as a link in a new profile. */
export async function measureFirstSearch(
  { browser, site }: Setting,
  queries: readonly string[],
): Promise<{ median: number; most: number; within: number; of: number }> {
  // Bytes do not depend on what else runs, so several are asked at once.
  const limit = pLimit(4);
  const sizes = await Promise.all(
    queries.map((query) =>
      limit(() => weighFirstSearch(browser, `${site}${getPath('search')}?q=${encodeURIComponent(query)}`)),
    ),
  );
  return {
    median: Math.round(percentile(sizes, 0.5)),
    most: Math.round(Math.max(...sizes)),
    within: sizes.filter((size) => size <= MAX_FIRST_SEARCH_KIB).length,
    of: sizes.length,
  };
}

/** KiB that the page at the address moves in a new profile. */
async function weighFirstSearch(browser: Setting['browser'], address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const moved: Promise<number>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(js|json|pagefind|pf_\w+)$/.test(pathname))
      // A range of a file is sent as it is.
      moved.push(
        response
          .body()
          .then((body) =>
            /\.js(on)?$/.test(pathname) && response.status() !== 206 ? gzipSync(body).length : body.length,
          ),
      );
  });
  await page.goto(address);
  await waitForStatus(page);
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(moved);
  await context.close();
  return sizes.reduce((a, b) => a + b, 0) / 1024;
}

/** How many queries are tried on a slow connection: each takes seconds. */
export const COLD_SEARCHES = 15;

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const TIMES_SLOWER = 4;

/**
 * Milliseconds from opening the link of a query in a new profile to its first result, on slow 4G (150 ms, 1.6 Mbit/s)
 * and a slow processor, and how many requests it took. Queries that find nothing are left out.
 */
export async function measureColdSearch(
  { browser, site }: Setting,
  queries: readonly string[],
): Promise<{ median: number; most: number; requests: number }> {
  const times: number[] = [];
  const requests: number[] = [];
  const step = Math.max(1, Math.floor(queries.length / COLD_SEARCHES));
  for (const query of queries.filter((_, at) => at % step === 0).slice(0, COLD_SEARCHES)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
    let asked = 0;
    page.on('request', () => asked++);
    const start = performance.now();
    await page.goto(`${site}${getPath('search')}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await page.waitForFunction(
      () =>
        document.querySelector('#search-results > li') ??
        (document.querySelector('#search-status')?.textContent || null),
    );
    if ((await page.locator('#search-results > li').count()) > 0) {
      times.push(performance.now() - start);
      requests.push(asked);
    }
    await context.close();
  }
  return {
    median: Math.round(percentile(times, 0.5)),
    most: Math.round(Math.max(...times)),
    requests: percentile(requests, 0.5),
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
