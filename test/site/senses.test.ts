// Readers with large letters, with colours of their own, with a keyboard: each kind of page, in both languages.

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFullest } from './support/kinds.ts';
import { useSite } from './support/site.ts';

const site = useSite();
const PATHS = [...listFullest().map(({ path }) => path), '404.html'];
let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});

/** Each kind of thing that the keyboard reaches, and has no frame of at least 2 px then. */
async function listUnframed(): Promise<string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const seen = new Set<string>();
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )) {
      const kind = `${element.tagName} ${[...element.classList].join('.')} in ${element.parentElement?.tagName}`;
      if (seen.has(kind) || !element.checkVisibility()) continue;
      seen.add(kind);
      element.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isFramed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      if (element.matches(':focus-visible') && !isFramed) found.push(element.outerHTML.slice(0, 90));
    }
    return found;
  });
}

/** Tables without a name, or with a heading that does not say whether it heads a row or a column. */
const listNamelessTables = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')].flatMap((table) => {
      const named = table.querySelector('caption') ?? table.closest('[aria-label], [aria-labelledby]');
      const heads = [...table.querySelectorAll('th')];
      return named && heads.length > 0 && heads.every((head) => head.scope !== '')
        ? []
        : [table.outerHTML.slice(0, 120)];
    }),
  );

const readMotion = () =>
  page.evaluate(() => ({
    animations: document.getAnimations().length,
    scroll: getComputedStyle(document.documentElement).scrollBehavior,
  }));

/** Marks of pictures that are not seen where the device sets the colours. */
async function listLostMarks(): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    // What lies over a mark to be pointed at is not to be seen.
    const marks = [...document.querySelectorAll('.drawing svg :is(rect, circle, path):not(.over)')].filter((mark) =>
      mark.checkVisibility(),
    );
    const isSeen = (mark: Element) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke].some((colour) => colour !== 'none' && colour !== paper && !/^rgba.*, 0\)$/.test(colour));
    };
    return marks.filter((mark) => !isSeen(mark)).map(({ outerHTML }) => outerHTML.slice(0, 90));
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return lost;
}

/** With letters of twice the size: how wide the page is, and what cuts its text. */
async function enlarge(): Promise<{ width: number; cut: string[] }> {
  await page.setViewportSize({ width: 640, height: 800 });
  const found = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    const isCut = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
      const isForEars = clipPath !== 'none' || element.clientWidth <= 1;
      return (
        hides &&
        !isForEars &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      );
    };
    const cut = [...document.querySelectorAll('body *')].filter(
      (element) => element.checkVisibility() && isCut(element),
    );
    return { width: document.documentElement.scrollWidth, cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 90)) };
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

describe('every kind of page', () => {
  it.each(PATHS)(
    '/%s frames what the keyboard reaches, names its tables, stands still, keeps its marks in forced colours, and has room for letters of twice the size',
    async (path) => {
      await page.goto(site.at(path));
      expect(await listNamelessTables()).toEqual([]);
      expect(await readMotion()).toEqual({ animations: 0, scroll: 'auto' });
      expect(await listLostMarks()).toEqual([]);
      expect(await listUnframed()).toEqual([]);
      expect(await enlarge()).toEqual({ width: 640, cut: [] });
    },
  );

  it('is noticed when it does none of this', async () => {
    await page.goto(site.url);
    await page.locator('main').evaluate((main) => {
      main.insertAdjacentHTML(
        'beforeend',
        '<table><tr><th>x</th></tr></table><div class="drawing"><svg><rect class="lost" width="9" height="9"/></svg></div>',
      );
      main.insertAdjacentHTML('beforeend', '<a href="/" class="bare">x</a><p class="too-wide">x<br>y</p>');
      Object.assign(main.querySelector<HTMLElement>('.bare')?.style ?? {}, { outline: 'none' });
      Object.assign(main.querySelector<HTMLElement>('.too-wide')?.style ?? {}, {
        width: '700px',
        height: '1rem',
        overflow: 'hidden',
      });
      Object.assign(main.querySelector<SVGElement>('.lost')?.style ?? {}, { fill: 'none', stroke: 'none' });
    });
    expect([
      (await listNamelessTables()).length,
      (await listLostMarks()).length,
      (await listUnframed()).length,
    ]).toEqual([1, 1, 1]);
    const { width, cut } = await enlarge();
    expect([width > 640, cut.length]).toEqual([true, 1]);
  });
});
