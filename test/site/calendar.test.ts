import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { fill } from '../../src/i18n/fill.ts';
import { vi } from '../../src/i18n/vi.ts';
import { useSite } from './support/site.ts';

const site = useSite();
const rows = (page: Page) => page.locator('[data-view="list"] tbody tr').filter({ visible: true });
const months = (page: Page) => page.locator('[data-month]').filter({ visible: true });

describe('the calendar', () => {
  it('shows everything without a script: list, grid, no filter, and no word of today', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.at('lich/'));
    expect(await rows(page).count()).toBe(await page.locator('[data-view="list"] tbody tr').count());
    await page.locator('[data-view="grid"] summary').first().click();
    expect(await months(page).count()).toBe(await page.locator('[data-month]').count());
    expect(await page.locator('[data-calendar] .filters').isVisible()).toBe(false);
    expect(await page.locator('main').textContent()).not.toContain(vi.calendar.todayInside.slice(0, 10));
  });

  it('keeps year and locality in the address, in grid and list alike, and over the language switch', async () => {
    const page = await site.newPage();
    await page.goto(site.at('lich/'));
    await page.locator('select[name="year"]').selectOption('2020');
    await page.locator('select[name="locality"]').selectOption('tinh-kien-giang');
    await page.locator('[data-view="grid"] summary').first().click();
    expect(new URL(page.url()).search).toBe('?year=2020&locality=tinh-kien-giang');
    const count = await rows(page).count();
    expect(count).toBeGreaterThan(0);
    expect(await rows(page).allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Kiên Giang')]));
    expect((await rows(page).allTextContents()).some((text) => text.includes('Song An'))).toBe(false);
    expect(await months(page).locator('h4').allTextContents()).toEqual(
      expect.not.arrayContaining([expect.stringContaining('2018')]),
    );
    await page.locator('header a[hreflang]').click();
    await page.waitForURL(/\/en\/calendar\//);
    expect(new URL(page.url()).search).toBe('?year=2020&locality=tinh-kien-giang');
    expect(await rows(page).count()).toBe(count);
    expect(await page.locator('[data-calendar] [role="status"]').textContent()).toBe(
      fill(en.calendar.found, { n: count }),
    );
  });

  it('goes back to what was shown before, and shows one view alone', async () => {
    const page = await site.newPage();
    await page.goto(site.at('lich/?view=grid'));
    expect([await rows(page).count(), (await months(page).count()) > 0]).toEqual([0, true]);
    await page.locator('select[name="view"]').selectOption('list');
    expect([(await rows(page).count()) > 0, await months(page).count()]).toEqual([true, 0]);
    await page.goBack();
    expect(await rows(page).count()).toBe(0);
  });

  it.each([
    ['2026-11-21T08:00:00', vi.calendar.todayInside.replace('{n}', '7'), vi.calendar.todayNoPlan],
    ['2027-02-01T08:00:00', vi.calendar.todayBefore, vi.calendar.todayNoPlan],
    ['2020-11-15T08:00:00', vi.calendar.todayInside.replace('{n}', '1'), vi.calendar.todayPlans],
  ])('on %s says the day in the reader’s browser and whether a plan of this year is held', async (now, day, plans) => {
    const page = await site.newPage();
    await page.clock.setFixedTime(new Date(now));
    await page.goto(site.at('lich/'));
    const held = now.startsWith('2020') ? '2' : '0';
    const said = `${day} ${plans}`.replaceAll('{year}', now.slice(0, 4)).replace('{n}', held);
    expect(await page.locator('.today').textContent()).toBe(said);
  });
});

describe('a picture', () => {
  it('is read mark by mark with the arrow keys, and lights the number in its table', async () => {
    const page = await site.newPage();
    await page.goto(site.at('ke-hoach/can-tho-2019/'));
    await page.locator('section[aria-labelledby="concreteness"] > details:last-of-type > summary').click();
    const figure = page.locator('[data-picture="concreteness"]');
    await figure.locator('.wide svg').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await figure.locator('.detail').textContent()).toMatch(
      /^Cần Thơ 2019, nêu rõ cơ quan chủ trì: \d+ trong \d+ điều$/,
    );
    expect(await figure.locator('td.lit').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await figure.locator('.lit').count()).toBe(0);
  });

  it.each([
    [320, 'narrow'],
    [1280, 'wide'],
  ])('at %i px is drawn %s, with letters of at least 11 px', async (width, shape) => {
    const page = await site.newPage({ viewport: { width, height: 800 } });
    for (const path of ['lich/', 'chu-de/', 'mo-hinh/', 'ke-hoach/', 'ke-hoach/kien-giang-2020/']) {
      await page.goto(site.at(path));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const drawings = page.locator('[data-picture] .drawing').filter({ visible: true });
      expect(new Set(await drawings.evaluateAll((all) => all.map((one) => one.className)))).toEqual(
        new Set([`drawing ${shape}`]),
      );
      const sizes = await drawings
        .locator('text')
        .evaluateAll((texts) =>
          texts.map(
            (text) =>
              Number.parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 0),
          ),
        );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10.9);
    }
  });

  it('has the same numbers in its table and its file', async () => {
    const page = await site.newPage();
    await page.goto(site.at('chu-de/'));
    const file = await (await page.request.get(site.at('pictures/theme-plan.csv'))).text();
    const written = file
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[2]));
    const shown = await page
      .locator('[data-picture="theme-matrix"] td[data-key]')
      .evaluateAll((cells) => cells.map(({ textContent }) => textContent ?? ''));
    const numbers = shown.filter((text) => /^\d+$/.test(text)).map(Number);
    expect([...numbers].sort((a, b) => a - b)).toEqual([...written].sort((a, b) => a - b));
  });
});
