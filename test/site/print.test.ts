// Pages on paper: counted and read as the browser prints them.

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../scripts/draft/pdf-file.ts';
import { LANGUAGES, translatePath } from '../../src/schema/address.ts';
import { readTexts } from '../support/folder.ts';
import { listFullest } from './support/kinds.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});

/** The localities that have a plan, the longest page first. */
const withPlan = Object.entries(readTexts(`${DIST}/dia-phuong`))
  .filter(([file, html]) => file.endsWith('index.html') && html.includes('two-sheets'))
  .sort(([, a], [, b]) => b.length - a.length)
  .map(([file]) => `dia-phuong/${file.replace('index.html', '')}`)
  // Pages that have a plan of their own, and not only the style for it.
  .slice(0, 3);

describe('the page of a locality', () => {
  it.each(withPlan.flatMap((path) => LANGUAGES.map((language) => translatePath(path, language))))(
    '/%s fits on two sheets, and says where it comes from',
    async (path) => {
      await page.goto(site.at(path));
      const document = await openPdf(await page.pdf({ format: 'A4' }));
      expect(document.numPages).toBeLessThanOrEqual(2);
      const last = await (await document.getPage(document.numPages)).getTextContent();
      const words = last.items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, '');
      expect(words).toContain(path.slice(0, 12));
    },
  );
});

describe('on paper', () => {
  it.each(
    listFullest()
      .map(({ path }) => path)
      .filter((path) => !/^(nhung|en\/embed)\//.test(path)),
  )(
    '/%s has no menu, field or button but in the head of a table, and prints the addresses of links that lead out',
    async (path) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(site.at(path));
      const found = await page.evaluate(() => {
        const isSeen = (element: Element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
        const controls = [...document.querySelectorAll('header, nav, button, select, input')].filter(
          // What a reader fills in on a letter is what the paper is for.
          (element) => isSeen(element) && !element.closest('th, [data-specimen], [data-letter]'),
        );
        const silent = [...document.querySelectorAll('main a[href^="http"]')].filter(
          (link) =>
            isSeen(link) && !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''),
        );
        return {
          controls: controls.map(({ outerHTML }) => outerHTML.slice(0, 80)),
          silent: silent.map(({ outerHTML }) => outerHTML.slice(0, 80)),
        };
      });
      await page.emulateMedia({ media: 'screen' });
      expect(found).toEqual({ controls: [], silent: [] });
    },
  );
});
