import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPath, LANGUAGES, SECTIONS, translatePath } from '../../src/schema/address.ts';
import { FIRST_LOOK, listViolations, look, OTHER_LOOK } from './support/axe.ts';
import { listExtremes, listFullest } from './support/kinds.ts';
import { AnyPage, SearchPage } from './support/pages.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});

const VIETNAMESE = listFullest()
  .filter(({ language }) => language === 'vi')
  .map(({ path }) => path)
  // The page that shows every component is looked at with everything unfolded: design.test.ts.
  .filter((path) => path !== getPath('design'));
const NOT_FOUND = '404.html';

/** The elements of a page, but for those that mark words within a line. */
function outline(path: string): string {
  const html = readFileSync(join(DIST, path.replace(/(^|\/)$/, '$1index.html')), 'utf8');
  const drawn = html.replace(/<head>.*?<\/head>|<svg.*?<\/svg>/gs, '');
  return [...drawn.matchAll(/<([a-z]\w*)/g)]
    .map(([, name]) => name)
    .filter((name) => !/^(span|em)$/.test(name ?? ''))
    .join(' ');
}

async function inspect(path: string, each: typeof FIRST_LOOK, rules: 'all' | 'look'): Promise<string[]> {
  await look(page, each);
  await page.goto(site.at(path));
  return (await listViolations(page, rules)).map((found) => `/${path}, ${each.scheme}, ${each.width} px: ${found}`);
}

describe('axe', () => {
  it.each(VIETNAMESE)(
    'finds nothing on /%s, light and wide, and on its English page, dark and narrow',
    async (path) => {
      const english = translatePath(path, 'en');
      expect(await inspect(path, FIRST_LOOK, 'all')).toEqual([]);
      expect(await inspect(english, OTHER_LOOK, outline(path) === outline(english) ? 'look' : 'all')).toEqual([]);
    },
  );

  it('finds nothing on the page for addresses that lead nowhere', async () => {
    expect(await inspect(NOT_FOUND, FIRST_LOOK, 'all')).toEqual([]);
    expect(await inspect(NOT_FOUND, OTHER_LOOK, 'look')).toEqual([]);
  });

  it('finds nothing among the results of a search', async () => {
    await look(page, OTHER_LOOK);
    const search = await new SearchPage(page, site, 'en').openSearch('?q=bao+luc');
    expect((await search.results()).length).toBeGreaterThan(0);
    expect(await listViolations(page)).toEqual([]);
  });

  it('finds what is wrong with a page that is broken on purpose', async () => {
    await look(page, FIRST_LOOK);
    await page.goto(site.url);
    await page.locator('main').evaluate((main) => {
      main.insertAdjacentHTML(
        'beforeend',
        '<img src="/favicon.svg"><input type="text"><p id="pale">too pale to read</p><button></button>',
      );
      // The policy of the page stops a style attribute, not a script of the tests.
      Object.assign((main.querySelector('#pale') as HTMLElement).style, { color: '#999', background: '#aaa' });
      document.documentElement.removeAttribute('lang');
    });
    for (const rules of ['all', 'look'] as const) {
      const found = (await listViolations(page, rules)).map((violation) => violation.replace(/:.*/s, ''));
      expect(found, rules).toEqual(
        expect.arrayContaining(['button-name', 'color-contrast', 'html-has-lang', 'image-alt', 'label']),
      );
    }
  });
});

describe('a page 320 px wide', () => {
  it.each([...listExtremes().map(({ path }) => path), NOT_FOUND])('/%s does not scroll sideways', async (path) => {
    await look(page, { scheme: 'light', width: 320 });
    await page.goto(site.at(path));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('that is too wide is noticed', async () => {
    await look(page, { scheme: 'light', width: 320 });
    await page.goto(site.url);
    await page
      .locator('main')
      .evaluate((main) => main.insertAdjacentHTML('beforeend', '<svg width="400" height="1"></svg>'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(320);
  });
});

describe('a reader with a keyboard', () => {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName,
    );

  // Cards for other sites have no header to skip.
  it.each([...VIETNAMESE.filter((path) => !path.startsWith('nhung/')), 'en/'])(
    'skips the header of /%s',
    async (path) => {
      await look(page, FIRST_LOOK);
      const { words } = await new AnyPage(page, site, path === 'en/' ? 'en' : 'vi').open(path);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: words.site.skip, exact: true });
      expect(
        await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0),
      ).toBe(true);
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('header'))).toBe(null);
    },
  );

  it.each(LANGUAGES)(
    'reaches every link and field of the home page in %s, sees where the focus is, and comes out again',
    async (language) => {
      await new AnyPage(page, site, language).open(language === 'vi' ? '' : 'en/');
      const stops = await page
        .locator('a[href], button, input, select, summary, [tabindex="0"]')
        .filter({ visible: true })
        .count();
      const unseen: string[] = [];
      let reached = 0;
      for (let step = 0; step <= stops + SECTIONS.length; step += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return {
            name: element.outerHTML.slice(0, 80),
            isSeen: element.matches('.skip') || (outlineStyle !== 'none' && outlineWidth !== '0px'),
          };
        });
        if (!stop) break;
        reached += 1;
        if (!stop.isSeen) unseen.push(stop.name);
      }
      expect(reached).toBe(stops);
      expect(unseen).toEqual([]);
    },
  );

  it('searches, filters and opens a result without a mouse', async () => {
    const search = await new SearchPage(page, site).openSearch();
    await search.box.focus();
    await search.change(async () => {
      await page.keyboard.type('nhà tạm lánh');
      await page.keyboard.press('Enter');
    });
    const [first] = await search.results();
    await page.locator('#search-results a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('tim-kiem'));
    expect(decodeURI(page.url().slice(site.url.length))).toBe(first?.path);
  });
});
