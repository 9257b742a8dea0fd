import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPath } from '../../src/schema/address.ts';
import { AnyPage, Finder, HomePage } from './support/pages.ts';
import { useSite } from './support/site.ts';

const site = useSite();

let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});

const openFinder = async (language: 'vi' | 'en' = 'vi') => {
  await new HomePage(page, site, language).openHome();
  return new Finder(page, site, language);
};

describe('a reader who types the name of her commune on the home page', () => {
  it.each(['Thới Đông', 'xã thới đông', 'thoi dong', 'thoi dong co do'])(
    'as “%s” reads what it is called today',
    async (typed) => {
      const found = await (await openFinder()).type(typed);
      const commune = found.find(
        ([name]) => name === `Xã Thới Đông, huyện Cờ Đỏ, thành phố Cần Thơ (${vi.finder.former})`,
      );
      expect(commune).toContainEqual(expect.stringMatching(new RegExp(`^${vi.finder.became}: Xã Cờ Đỏ, `)));
    },
  );

  it('by its name of today reads what it was formed from', async () => {
    const found = await (await openFinder()).type('Cờ Đỏ Cần Thơ');
    const commune = found.find(([name]) => name?.startsWith('Xã Cờ Đỏ') && name.endsWith(`(${vi.finder.today})`));
    expect(commune).toContainEqual(expect.stringMatching(new RegExp(`^${vi.finder.formedFrom}: .*Thới Đông`)));
  });

  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('goes on, in %s, to the plan that covered it', async (language, words) => {
    const finder = await openFinder(language);
    const found = await finder.type('thoi dong co do');
    expect(found.flat()).toContainEqual(expect.stringMatching(new RegExp(`^${words.finder.covered}`)));
    expect((await finder.openPlan()).path).toBe(getPath('plans', 'can-tho-2019', language));
  });

  it('reads in English names of units in English, old and new', async () => {
    const found = await (await openFinder('en')).type('thoi dong co do');
    const commune = found.find(
      ([name]) => name === `Thới Đông commune, Cờ Đỏ district, Cần Thơ city (${en.finder.former})`,
    );
    expect(commune).toContainEqual(
      expect.stringMatching(new RegExp(`^${en.finder.became}: Cờ Đỏ commune, Cần Thơ city`)),
    );
    expect(found.flat().filter((line) => /(?:Xã|Huyện|Tỉnh|Thành phố|Phường|Quận) /i.test(line))).toEqual([]);
  });

  it('reads that there is no such name', async () => {
    const finder = await openFinder();
    expect(await finder.type('zzzz')).toEqual([]);
    expect(await finder.status()).toBe(vi.finder.noneButSearch);
  });
});

describe('the box of the home page', () => {
  it('searches the records when it is sent', async () => {
    const results = await (await new HomePage(page, site, 'vi').openHome()).search('nhà tạm lánh');
    expect((await results.results()).length).toBeGreaterThan(0);
  });
});

describe('the box above the list of localities', () => {
  it('answers in place', async () => {
    await new AnyPage(page, site).openSection('localities');
    const finder = new Finder(page, site);
    expect((await finder.type('thoi dong co do')).length).toBeGreaterThan(0);
  });

  it('leads to the page of the place that it shows first at Enter', async () => {
    await new AnyPage(page, site).openSection('localities');
    const found = await new Finder(page, site).type('Thới An Đông');
    expect(found[0]?.[0]).toBe(`Phường Thới An Đông, thành phố Cần Thơ (${vi.finder.today})`);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.at(getPath('localities', 'phuong-thoi-an-dong-can-tho')));
  });

  it('counts all places, though it shows the nearest only', async () => {
    await new AnyPage(page, site).openSection('localities');
    const finder = new Finder(page, site);
    const found = await finder.type('Cần Thơ');
    const status = await finder.status();
    expect(found[0]?.[0]).toBe(`Thành phố Cần Thơ (${vi.finder.today})`);
    expect(Number(status.match(/^\d+/)?.[0])).toBeGreaterThan(found.length);
  });

  it('says that it needs JavaScript where there is none', async () => {
    const scriptless = await site.newPage({ javaScriptEnabled: false });
    await scriptless.goto(site.at(getPath('localities')));
    const notice = scriptless.locator('#finder noscript p');
    expect([await notice.isVisible(), await notice.textContent()]).toEqual([true, vi.finder.needsScript]);
  });
});
