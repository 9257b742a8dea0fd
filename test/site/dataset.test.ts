import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support/site.ts';

const site = useSite();

const open = async (options = {}): Promise<Page> => {
  const page = await site.newPage(options);
  await page.goto(site.at('du-lieu/targets/'));
  return page;
};
const readColumn = (page: Page, name: string) =>
  page.locator('table[data-sortable]').evaluate((table, name) => {
    const heads = [...table.querySelectorAll('th')].map((head) => head.textContent);
    return [...table.querySelectorAll('tbody tr')].map((row) => row.children[heads.indexOf(name)]?.textContent ?? '');
  }, name);

describe('the preview of a table', () => {
  it('is sorted by a column, numbers as numbers, and the other way round', async () => {
    const page = await open();
    const published = (await readColumn(page, 'value')).map(Number);
    const button = page.getByRole('button', { name: 'value', exact: true });
    await button.click();
    expect((await readColumn(page, 'value')).map(Number)).toEqual([...published].sort((a, b) => a - b));
    expect(await page.getByRole('columnheader', { name: 'value', exact: true }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await button.click();
    expect((await readColumn(page, 'value')).map(Number)).toEqual([...published].sort((a, b) => b - a));
  });

  it('stands without JavaScript, and offers no sorting there', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('table[data-sortable] tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('table[data-sortable] button').count()).toBe(0);
    expect(await page.locator('[data-sort-hint]').isVisible()).toBe(false);
  });
});

describe('the pages of data', () => {
  it.each(['du-lieu/', 'du-lieu/commitments/', 'en/data/', 'en/data/commitments/', '', 'en/'])(
    'offer the workbook first: %s',
    async (path) => {
      const page = await site.newPage();
      await page.goto(site.at(path));
      const [first] = await page
        .locator('main a.button[href*="/data/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(first).toMatch(/\/data\/register\.xlsx$/);
    },
  );

  it('name the Data Package and the catalogue in the head of every page', async () => {
    const page = await site.newPage();
    await page.goto(site.at('en/plans/'));
    const addresses = await page
      .locator('head link[rel="describedby"], head link[title="DCAT-AP"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(addresses).toEqual(
      ['data/datapackage.json', 'data/catalog.jsonld', 'data/catalog.ttl'].map((path) => site.at(path)),
    );
    for (const address of addresses) expect((await page.request.get(address)).ok()).toBe(true);
  });
});
