// An address that leads nowhere: the page keeps its language, searches, and says what is near.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPath, LANGUAGES } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { SearchPage } from './support/pages.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const WORDS = { vi, en };
const [plan] = JSON.parse(readFileSync(`${DIST}/data/plans.json`, 'utf8')) as Datasets['plans'];
if (!plan) throw new Error('the register has no plan');

describe.each(LANGUAGES)('an address that leads nowhere, in %s', (language) => {
  const other = language === 'vi' ? 'en' : 'vi';

  it('shows the plan that it nearly names, and the list of plans, in its own language', async () => {
    const page = await site.newPage();
    const response = await page.goto(site.at(getPath('plans', plan.id.replace(/\d$/, 'x'), language)));
    expect(response?.status()).toBe(404);
    const near = page.locator(`[data-not-found="${language}"] [data-nearest]`);
    await near.waitFor();
    const links = await near
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links[0]).toBe(site.at(getPath('plans', plan.id, language)));
    expect(links.at(-1)).toBe(site.at(getPath('plans', '', language)));
    expect(await page.locator(`[data-not-found="${other}"]`).count()).toBe(0);
  });

  it('reads the list of plans without anything that its own policy would refuse', async () => {
    const page = await site.newPage();
    const refused: string[] = [];
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
    await page.goto(site.at(getPath('plans', plan.id.replace(/\d$/, 'x'), language)));
    await page.locator(`[data-not-found="${language}"] [data-nearest]`).waitFor();
    expect(refused).toEqual([]);
  });

  it('speaks that language alone: title, header, heading, search box and footer', async () => {
    const page = await site.newPage();
    await page.goto(site.at(`${language === 'en' ? 'en/' : ''}khong-co/`));
    const { site: name, nav, notFound, search } = WORDS[language];
    await expect.poll(() => page.title()).toBe(`${notFound.title} – ${name.name}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByRole('banner').locator('a').first().textContent()).toBe(name.name);
    expect(await page.getByRole('banner').getByRole('link', { name: nav.localities, exact: true }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([notFound.title]);
    expect(await page.getByRole('searchbox', { name: search.label, exact: true }).count()).toBe(1);
    expect(await page.getByRole('contentinfo').getByRole('link', { name: nav.method, exact: true }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe(name.skip);
    expect(await page.locator(`body [lang="${other}"]:not([hreflang])`).count()).toBe(0);
  });

  it('leads from the address of a record that is not there to its plan', async () => {
    const page = await site.newPage();
    await page.goto(site.at(getPath('commitments', `${plan.id}.IX.9`, language)));
    const near = page.locator(`[data-not-found="${language}"] [data-nearest]`);
    await near.waitFor();
    expect(
      await near.locator(`a[href="${new URL(site.at(getPath('plans', plan.id, language))).pathname}"]`).count(),
    ).toBe(1);
  });

  it('searches for the words of the address', async () => {
    const page = await site.newPage();
    await page.goto(site.at(`${language === 'en' ? 'en/' : ''}nha-tam-lanh`));
    const box = page.getByRole('searchbox', { name: WORDS[language].search.label, exact: true });
    await expect.poll(() => box.inputValue()).toBe('nha tam lanh');
    await box.press('Enter');
    await page.waitForURL(site.at(`${getPath('search', '', language)}?q=nha+tam+lanh`));
    const search = new SearchPage(page, site, language);
    await search.settle();
    expect(await search.count()).toBeGreaterThan(0);
  });
});

describe('without JavaScript', () => {
  it('an address that leads nowhere offers search and sections in both languages', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.at('khong-co/'));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      LANGUAGES.map((language) => WORDS[language].notFound.title).join('\n'),
    );
    expect(await page.getByRole('banner').count()).toBe(1);
    for (const language of LANGUAGES) {
      const block = page.locator(`[data-not-found="${language}"]`);
      expect(await block.isVisible()).toBe(true);
      expect(await block.getAttribute('lang')).toBe(language);
      expect(await block.locator('form').getAttribute('action')).toBe(
        new URL(site.at(getPath('search', '', language))).pathname,
      );
      expect(await block.locator('[data-sections] a').count()).toBeGreaterThan(5);
    }
  });
});
