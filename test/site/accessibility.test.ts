import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPath, LANGUAGES, type Language, SECTIONS, translatePath } from '../../src/schema/address.ts';
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

async function open(path: string, each: typeof FIRST_LOOK): Promise<void> {
  await look(page, each);
  await page.goto(site.at(path));
}

/** On a page that was just opened. */
async function skipHeader(language: Language): Promise<void> {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName,
    );
  const { words } = new AnyPage(page, site, language);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words.site.skip, exact: true });
  expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(
    true,
  );
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('header'))).toBe(null);
}

const getWidth = () => page.evaluate(() => document.documentElement.scrollWidth);

// Each is opened once for all that is asked of it.
describe.each([...VIETNAMESE, NOT_FOUND])('/%s', (path) => {
  beforeAll(() => open(path, FIRST_LOOK));

  it('has nothing that axe finds, light and wide', async () => {
    expect(await listViolations(page, 'all')).toEqual([]);
  });

  // Cards for other sites have no header to skip.
  if (!path.startsWith('nhung/') && path !== NOT_FOUND)
    it('lets a reader with a keyboard skip its header', () => skipHeader('vi'));

  it('does not scroll sideways, 320 px wide', async () => {
    await look(page, { ...FIRST_LOOK, width: 320 });
    expect(await getWidth()).toBe(320);
  });
});

describe.each([...VIETNAMESE.map((path) => translatePath(path, 'en')), NOT_FOUND])('/%s, dark and narrow', (path) => {
  beforeAll(() => open(path, OTHER_LOOK));

  it('has nothing that axe finds', async () => {
    const vietnamese = path === NOT_FOUND ? path : translatePath(path, 'vi');
    expect(await listViolations(page, outline(path) === outline(vietnamese) ? 'look' : 'all')).toEqual([]);
  });

  it('does not scroll sideways', async () => {
    expect(await getWidth()).toBe(OTHER_LOOK.width);
  });
});

describe('axe', () => {
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
  const seen = [...VIETNAMESE, ...VIETNAMESE.map((path) => translatePath(path, 'en'))];
  const others = listExtremes().filter(({ path }) => !seen.includes(path));

  it.each(others.map(({ path }) => path))('/%s does not scroll sideways', async (path) => {
    await open(path, { scheme: 'light', width: 320 });
    expect(await getWidth()).toBe(320);
  });

  it('that is too wide is noticed', async () => {
    await open('', { scheme: 'light', width: 320 });
    await page
      .locator('main')
      .evaluate((main) => main.insertAdjacentHTML('beforeend', '<svg width="400" height="1"></svg>'));
    expect(await getWidth()).toBeGreaterThan(320);
  });
});

describe('a reader with a keyboard', () => {
  it('skips the header of the English home page', async () => {
    await open('en/', FIRST_LOOK);
    await skipHeader('en');
  });

  it.each(LANGUAGES)(
    'reaches every link and field of the home page in %s, sees where the focus is, and comes out again',
    async (language) => {
      await look(page, FIRST_LOOK);
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
    // A slow machine answers before the last letter: only the answer after Enter is the whole query's.
    await search.change(() => page.keyboard.type('nhà tạm lánh'));
    await search.change(() => page.keyboard.press('Enter'));
    const [first] = await search.results();
    await page.locator('#search-results a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('tim-kiem'));
    expect(decodeURI(page.url().slice(site.url.length))).toBe(first?.path);
  });
});
