// What search costs a reader: milliseconds from the last key to the first result, and bytes for a first search.

import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { getPath } from '../../../src/schema/address.ts';
import { waitForStatus } from './engines.ts';
import type { Setting } from './setting.ts';

/** KiB that a first search is to move at most. */
const AIM = 150;

/** Takes the setting and queries; types each on a page whose index is open, and gives the median of milliseconds and the 95th percentile. */
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

/** All but the last letter first, as a reader who types comes to it; then the clock runs from the last key to the new status line. */
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

/** Takes the setting and queries; opens each as a link in a new profile, and gives KiB moved by script and index, as a host that compresses sends them. */
export async function measureFirstSearch(
  { browser, site }: Setting,
  queries: readonly string[],
): Promise<{ median: number; most: number; within: number; of: number }> {
  const sizes: number[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const moved: Promise<number>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\.(js|json|pagefind|pf_\w+)$/.test(pathname))
        moved.push(response.body().then((body) => (/\.js(on)?$/.test(pathname) ? gzipSync(body).length : body.length)));
    });
    await page.goto(`${site}${getPath('search')}?q=${encodeURIComponent(query)}`);
    await waitForStatus(page);
    await page.waitForLoadState('networkidle');
    sizes.push((await Promise.all(moved)).reduce((a, b) => a + b, 0) / 1024);
    await context.close();
  }
  return {
    median: Math.round(percentile(sizes, 0.5)),
    most: Math.round(Math.max(...sizes)),
    within: sizes.filter((size) => size <= AIM).length,
    of: sizes.length,
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
