// A browser without what came after the floor still searches, filters, finds a commune and compares; and one that
// refuses history and clipboard stops nothing.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { getPath } from '../../src/schema/address.ts';
import { SearchPage } from './support/pages.ts';
import { useSite } from './support/site.ts';

const site = useSite();

/** Takes away what Safari 16.0, and Chrome and Firefox of November 2023, do not have. */
async function makeOld(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    const drop = (holder: object | undefined, ...names: string[]) => {
      for (const name of names) if (holder) delete (holder as Record<string, unknown>)[name];
    };
    const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    drop(iterator, 'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find');
    drop(Map, 'groupBy');
    drop(Object, 'groupBy');
    drop(Array, 'fromAsync');
    drop(Promise, 'withResolvers', 'try');
    drop(RegExp, 'escape');
    drop(URL, 'canParse', 'parse');
    drop(URLSearchParams.prototype, 'size');
    drop(String.prototype, 'isWellFormed', 'toWellFormed');
    drop(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
    drop(Element.prototype, 'checkVisibility');
    drop(window as object, 'requestIdleCallback', 'scheduler', 'Iterator');
  });
  return errors;
}

describe('a browser of the floor', () => {
  it('searches, filters and goes back', async () => {
    const page = await site.newPage();
    const errors = await makeOld(page);
    const search = await new SearchPage(page, site, 'vi').openSearch('?q=nha+tam+lanh');
    expect((await search.results()).length).toBeGreaterThan(0);
    const before = await search.status();
    await page
      .locator('#search-filters input[name="kind"]')
      .first()
      .evaluate((input: HTMLInputElement) => input.click());
    await expect.poll(() => search.status()).not.toBe(before);
    await page.goBack();
    await expect.poll(() => search.status()).toBe(before);
    expect(errors).toEqual([]);
  });

  it('finds a commune', async () => {
    const page = await site.newPage();
    const errors = await makeOld(page);
    await page.goto(site.at(getPath('localities')));
    await page.locator('#finder-q').fill('thoi dong');
    await expect.poll(() => page.locator('#finder-results > li').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('compares, and reads the calendar', async () => {
    const page = await site.newPage();
    const errors = await makeOld(page);
    await page.goto(site.at(`${getPath('compare')}?ke-hoach=can-tho-2019,kien-giang-2020`));
    await page.locator('table').first().waitFor();
    await page.goto(site.at(getPath('calendar')));
    await page.locator('.filters select').first().selectOption({ index: 1 });
    await expect.poll(() => page.url()).toContain('?');
    expect(errors).toEqual([]);
  });
});

describe('a browser that refuses', () => {
  it('history, goes on searching', async () => {
    const page = await site.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      for (const how of ['pushState', 'replaceState'] as const)
        history[how] = () => {
          throw new DOMException('Attempt to use history more than 100 times per 30 seconds', 'SecurityError');
        };
    });
    const search = await new SearchPage(page, site, 'vi').openSearch('');
    await page.locator('#q').fill('tạm lánh');
    await page.locator('#q').press('Enter');
    await expect.poll(() => search.status()).toMatch(/^\d+ kết quả/);
    expect(errors).toEqual([]);
  });

  it('to copy, selects the words and says so', async () => {
    const page = await site.newPage();
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(site.at(getPath('plans', 'can-tho-2019')));
    await page.locator('#cite summary').first().click();
    const button = page.locator('#cite dt button').first();
    await button.click();
    await expect.poll(() => page.locator('#cite [role=status]').first().textContent()).toContain('chép bằng tay');
    expect(await page.evaluate(() => String(getSelection()))).toContain('Cần Thơ');
  });
});

describe('a query that was pasted', () => {
  it('of 20,000 words is cut, with a word, and answered; its address can be loaded again', async () => {
    const page = await site.newPage();
    const search = await new SearchPage(page, site, 'vi').openSearch('');
    await page.locator('#q').fill('bạo lực gia đình '.repeat(5000));
    await page.locator('#q').press('Enter');
    await expect.poll(() => search.status()).toContain(search.words.search.texts.cut);
    expect((await page.locator('#q').inputValue()).length).toBeLessThanOrEqual(300);
    expect(page.url().length).toBeLessThan(2000);
    await page.reload();
    await expect.poll(() => search.status()).not.toBe('');
  });

  it('in an address with a broken escape is searched as it stands', async () => {
    const search = await new SearchPage(await site.newPage(), site, 'vi').openSearch('?q=%E0%A4%A&kind=%');
    expect(await search.status()).not.toContain(search.words.search.texts.failed);
  });
});
