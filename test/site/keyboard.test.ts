import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/i18n/vi.ts';
import { getPath } from '../../src/schema/address.ts';
import { AnyPage, HomePage, SearchPage } from './support/pages.ts';
import { useSite } from './support/site.ts';

/** More stops than any way taken here has: beyond them the target cannot be reached. */
const MOST_STOPS = 80;
const site = useSite();

let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
});

/** Presses Tab until the element has the focus; throws if it never gets it. */
async function tabTo(target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} was not reached in ${MOST_STOPS} stops`);
}

describe('with a keyboard alone', () => {
  it('a commune is found on the home page, and the plan that covers it is opened', async () => {
    await new HomePage(page, site).openHome();
    await tabTo(page.locator('#finder input'));
    await page.keyboard.type('thoi dong co do');
    const plan = page.locator('#finder-results .plans a').first();
    await plan.waitFor();
    await tabTo(plan);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.at(getPath('plans', 'can-tho-2019')));
  });

  it('a search is narrowed to a year, and the choice is taken off again', async () => {
    const search = await new SearchPage(page, site).openSearch('?q=t%E1%BA%ADp+hu%E1%BA%A5n');
    const all = await search.count();
    await tabTo(page.locator('#search-filters > summary'));
    if ((await page.locator('#search-filters').getAttribute('open')) === null) await page.keyboard.press('Enter');
    await tabTo(page.locator('[data-facet="year"] > summary'));
    await page.keyboard.press('Enter');
    await tabTo(page.locator('[data-facet="year"] li:not([hidden]) input').first());
    await search.change(() => page.keyboard.press('Space'));
    expect(await search.count()).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.has('year')).toBe(true);
    await tabTo(page.locator('#search-chosen button').first());
    await search.change(() => page.keyboard.press('Enter'));
    expect(await search.count()).toBe(all);
  });

  it('the calendar is narrowed to a year, and says so', async () => {
    await new AnyPage(page, site).openSection('calendar');
    const year = page.locator('[data-calendar] select[name="year"]');
    await year.waitFor();
    await tabTo(year);
    await page.keyboard.press('ArrowDown');
    const chosen = await year.inputValue();
    expect(chosen).toMatch(/^20\d\d$/);
    expect(page.url()).toContain(`=${chosen}`);
    const shown = await page
      .locator('[data-calendar] tr[data-year]:visible')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.year));
    expect(new Set(shown)).toEqual(new Set([chosen]));
  });

  it('two plans are chosen and set side by side', async () => {
    await new AnyPage(page, site).openSection('compare');
    for (const place of ['Kiên Giang', 'Cần Thơ']) {
      await tabTo(page.locator('form select').nth(place === 'Kiên Giang' ? 0 : 1));
      await page.keyboard.type(await page.locator('form select option', { hasText: place }).first().innerText());
    }
    await tabTo(page.locator('main form button[type="submit"]'));
    await page.keyboard.press('Enter');
    await page.locator('[data-comparison] th[data-plan]').first().waitFor();
    const plans = await page
      .locator('[data-comparison] th[data-plan]:visible')
      .evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset.plan));
    expect(plans.map((id) => id?.replace(/-\d+$/, ''))).toEqual(['kien-giang', 'can-tho']);
  });

  it('the box in the header of a page leads to the search', async () => {
    await new AnyPage(page, site).openSection('themes');
    await tabTo(page.getByRole('searchbox', { name: vi.search.label }));
    await page.keyboard.type('nhà tạm lánh');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'nhà tạm lánh');
  });
});
