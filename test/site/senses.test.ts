// Readers with large letters, with colours of their own, with a keyboard, with unsteady hands: each kind of page, in both languages.

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

describe('with letters of twice the size', () => {
  it.each(PATHS)('/%s does not scroll sideways at 640 px, and cuts no text', async (path) => {
    await page.setViewportSize({ width: 640, height: 800 });
    await page.goto(site.at(path));
    const found = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      const isCut = (element: Element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip';
        const isForEars = clipPath !== 'none' || element.clientWidth <= 1;
        return hides && !isForEars && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      };
      return {
        width: document.documentElement.scrollWidth,
        cut: [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && isCut(element)).map(({ outerHTML }) => outerHTML.slice(0, 90)),
      };
    });
    expect(found).toEqual({ width: 640, cut: [] });
  });
});

describe('with a keyboard', () => {
  it.each(PATHS)('every kind of thing that /%s lets reach has a frame of at least 2 px', async (path) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site.at(path));
    await page.keyboard.press('Tab');
    const bare = await page.evaluate(() => {
      const seen = new Set<string>();
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
        const kind = `${element.tagName} ${[...element.classList].filter((name) => !name.startsWith('astro-')).join('.')} in ${element.parentElement?.tagName}`;
        if (seen.has(kind) || !element.checkVisibility()) continue;
        seen.add(kind);
        element.focus();
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const isFramed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/(, 0\)|transparent)$/.test(outlineColor);
        if (element.matches(':focus-visible') && !isFramed) found.push(element.outerHTML.slice(0, 90));
      }
      return found;
    });
    expect(bare).toEqual([]);
  });
});

describe('with reduced motion', () => {
  it.each(PATHS)('nothing moves on /%s', async (path) => {
    await page.goto(site.at(path));
    const moving = await page.evaluate(() => ({ animations: document.getAnimations().length, scroll: getComputedStyle(document.documentElement).scrollBehavior }));
    expect(moving).toEqual({ animations: 0, scroll: 'auto' });
  });
});

describe('tables', () => {
  it.each(PATHS)('of /%s have a name and headings that say what they head', async (path) => {
    await page.goto(site.at(path));
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll('table')].flatMap((table) => {
        const named = table.querySelector('caption') ?? table.closest('[aria-label], [aria-labelledby]');
        const heads = [...table.querySelectorAll('th')];
        return named && heads.length > 0 && heads.every((head) => head.scope !== '') ? [] : [table.outerHTML.slice(0, 120)];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('where the device sets the colours', () => {
  it.each(PATHS.filter((path) => !/^(nhung|en\/embed)\//.test(path)))('the frame of the focus and the marks of pictures stay on /%s', async (path) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(site.at(path));
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      const paper = getComputedStyle(document.body).backgroundColor;
      const marks = [...document.querySelectorAll('.drawing svg :is(rect, circle, path)')].filter((mark) => mark.checkVisibility());
      const isSeen = (mark: Element) => {
        const { fill, stroke } = getComputedStyle(mark);
        return [fill, stroke].some((colour) => colour !== 'none' && colour !== paper && !colour.endsWith(', 0)'));
      };
      return { frame: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2, lost: marks.filter((mark) => !isSeen(mark)).map(({ outerHTML }) => outerHTML.slice(0, 90)).slice(0, 3) };
    });
    await page.emulateMedia({ forcedColors: 'none' });
    expect(found).toEqual({ frame: true, lost: [] });
  });
});
