// What a page costs its reader, on a slow telephone and a dear connection.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPath, LANGUAGES, type Section, translatePath } from '../../src/schema/address.ts';
import { readTree } from '../support/folder.ts';
import { listFullest } from './support/kinds.ts';
import { SearchPage } from './support/pages.ts';
import { DIST, useSite } from './support/site.ts';

const KIB = 1024;
const site = useSite();
const files = readTree(DIST);
const documents = [...files].filter(([path]) => path.endsWith('.html'));
/** As a host sends it that packs with gzip; Brotli is smaller. */
const pack = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).byteLength;

/**
 * Budgets in KiB: first screens within one round trip (of a place, as a host sends it that packs with Brotli), a plan in
 * two.
 */
const BUDGETS: { kind: string; isOf: (path: string) => boolean; most: number }[] = [
  { kind: 'the home page', isOf: (path) => path === 'index.html', most: 14 },
  { kind: 'a locality', isOf: isPageOf('localities'), most: 16 },
  { kind: 'a commitment', isOf: isPageOf('commitments'), most: 14 },
  { kind: 'a plan and its full text', isOf: isPageOf('plans'), most: 30 },
];

function isPageOf(section: Section): (path: string) => boolean {
  return (path) => path.startsWith(getPath(section)) && path !== `${getPath(section)}index.html`;
}

describe('a page, compressed, with its styles', () => {
  it.each(BUDGETS)('weighs no more than its budget: $kind', ({ isOf, most }) => {
    const pages = documents.filter(([path]) => isOf(translatePath(path, 'vi')));
    expect(pages.length).toBeGreaterThan(1);
    const heavy = pages.map(([path, bytes]) => ({ path, kib: pack(bytes) / KIB })).filter(({ kib }) => kib > most);
    expect(heavy).toEqual([]);
  });

  it('is drawn without waiting for another request', () => {
    const waiting = documents.filter(([, bytes]) =>
      /<link[^>]+rel="?stylesheet|<script(?=[^>]*\ssrc=)(?![^>]*\stype="module")|@import/.test(bytes.toString('utf8')),
    );
    expect(waiting.map(([path]) => path)).toEqual([]);
  });
});

describe('the fonts', () => {
  it('weigh at most 120 KiB in all', () => {
    const fonts = [...files].filter(([path]) => path.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0)).toBeLessThanOrEqual(120 * KIB);
  });
});

describe('a page as it loads', () => {
  let page: Page;
  let scripts: string[] = [];
  beforeAll(async () => {
    page = await site.newLastingPage({ viewport: { width: 360, height: 640 } });
    page.on(
      'request',
      (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname),
    );
    await page.addInitScript(() => {
      const noted = window as unknown as { shifts: { value: number; nodes: string[] }[] };
      noted.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
          noted.shifts.push({
            value: entry.value,
            nodes: entry.sources.map(({ node }) => (node as HTMLElement | undefined)?.outerHTML?.slice(0, 80) ?? ''),
          });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Fonts come late, as over a slow connection.
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
  });

  /** What moved, after fonts have come and two frames have been drawn. */
  const listShifts = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (window as unknown as { shifts: { value: number; nodes: string[] }[] }).shifts;
    });

  const paths = listFullest().map(({ path }) => path);
  const searches = LANGUAGES.map((language) => getPath('search', '', language));
  const designs = LANGUAGES.map((language) => getPath('design', '', language));

  it.each(paths)('moves nothing, and asks for little script: /%s', async (path) => {
    scripts = [];
    await page.goto(site.at(path), { waitUntil: 'load' });
    expect(await listShifts()).toEqual([]);
    const weight = [...new Set(scripts)]
      .map((script) => pack(readFileSync(join(DIST, script.slice(new URL(site.url).pathname.length)))))
      .reduce((sum, bytes) => sum + bytes, 0);
    // The page of components holds those of all pages; no reader meets them together.
    if (![...searches, ...designs].includes(path)) expect(weight).toBeLessThanOrEqual(10 * KIB);
  });

  it.each(searches)('paints its largest part before anything is found: /%s', async (path) => {
    const phone = await site.newPage({ viewport: { width: 412, height: 823 } });
    await phone.goto(site.at(path));
    await phone.locator('#search-results > li').first().waitFor();
    const largest = await phone.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new PerformanceObserver((list) =>
            resolve((list.getEntries().at(-1) as PerformanceEntry & { element: Element }).element.id),
          ).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
    expect(readFileSync(join(DIST, path, 'index.html'), 'utf8')).toContain(
      `id="${largest || 'of a result, which has none'}"`,
    );
  });

  it('that moves is noticed', async () => {
    await page.goto(site.url);
    await listShifts();
    await page.evaluate(() =>
      document.querySelector('h1')?.insertAdjacentHTML('beforebegin', '<svg width="10" height="300"></svg>'),
    );
    await expect.poll(async () => (await listShifts()).length).toBeGreaterThan(0);
  });
});

describe('without JavaScript', () => {
  it.each(LANGUAGES)('the search page says that it needs it, in %s', async (language) => {
    const search = new SearchPage(await site.newPage({ javaScriptEnabled: false }), site, language);
    await search.openSection('search');
    expect(await search.read()).toContain(search.words.search.needsScript);
  });
});
