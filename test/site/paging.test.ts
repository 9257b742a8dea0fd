// Lists that stand on several pages, walked as a reader does.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPath, LANGUAGES, type Language } from '../../src/schema/address.ts';
import type { CommitmentRow } from '../../src/schema/commitment.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const commitments = (JSON.parse(readFileSync(`${DIST}/data/commitments.json`, 'utf8')) as CommitmentRow[]).filter(
  ({ repeats_id }) => repeats_id === null,
);

let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});

/** Opens the list of commitments and follows "next" to its end; gives what stands on each page. */
async function walk(language: Language) {
  const seen: { path: string; title: string; ids: string[]; next: string | null; canonical: string | null }[] = [];
  await page.goto(site.at(getPath('commitments', '', language)));
  for (;;) {
    seen.push(
      await page.evaluate(() => ({
        path: location.pathname,
        title: document.querySelector('h1')?.textContent ?? '',
        ids: [...document.querySelectorAll<HTMLElement>('main [data-record-id]')].map(
          ({ dataset }) => dataset.recordId ?? '',
        ),
        next: document.querySelector('head link[rel="next"]')?.getAttribute('href') ?? null,
        canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
      })),
    );
    const next = page.locator('main a[rel="next"]');
    if ((await next.count()) === 0) return seen;
    await next.click();
    await page.waitForURL((url) => url.pathname !== seen.at(-1)?.path);
  }
}

describe.each(LANGUAGES)('the list of commitments in %s', (language) => {
  it('holds every commitment once over pages that lead to each other, each with a title and an address of its own', async () => {
    const seen = await walk(language);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.flatMap(({ ids }) => ids)).toEqual(commitments.map(({ id }) => id));
    expect(new Set(seen.map(({ title }) => title)).size).toBe(seen.length);
    expect(seen.map(({ canonical }) => new URL(canonical ?? '').pathname)).toEqual(seen.map(({ path }) => path));
    expect(seen.map(({ next }) => next)).toEqual([...seen.slice(1).map(({ path }) => path), null]);
  });

  it('leads back from its last page, and to its first', async () => {
    const last = (await walk(language)).at(-1);
    await page.goto(new URL(last?.path ?? '', site.url).href);
    const numbers = page.locator('nav.pages ol a');
    expect(await page.locator('nav.pages [aria-current="page"]').textContent()).toContain(last?.path.match(/\d+/)?.[0]);
    await numbers.first().click();
    await page.waitForURL(site.at(getPath('commitments', '', language)));
    expect(await page.locator('main a[rel="prev"]').count()).toBe(0);
  });
});
