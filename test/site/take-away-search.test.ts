import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import type { Language } from '../../src/schema/address.ts';
import { readWorkbook } from '../support/workbook.ts';
import { takeAway } from './support/compare.ts';
import { SearchPage } from './support/pages.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const { version } = JSON.parse(readFileSync(`${DIST}/data/index.json`, 'utf8')) as { version: string };
const WORDS = { vi: vi.takeAway, en: en.takeAway };

/**
 * A query with and without filters, a filter alone, and an order that is not the usual one; what the file name says of
 * each.
 */
const VIEWS: [Language, string, string][] = [
  ['vi', '?q=t%E1%BA%ADp+hu%E1%BA%A5n&year=2018', 'tap-huan-2018'],
  ['vi', '?q=nha+tam+lanh', 'nha-tam-lanh'],
  ['vi', '?has=money&sort=date', 'kinh-phi'],
  ['en', '?q=training&level=province&year=2019&year=2020', 'training'],
];

const open = async (language: Language, query: string) => {
  const search = await new SearchPage(await site.newPage(), site, language).openSearch(query);
  await search.allResults();
  const ids = await search.page
    .locator('#search-results > li:not(.lead)')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ''));
  return { search, ids };
};
const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value));

describe.each(VIEWS)('what the search page shows in %s under %s', (language, query, name) => {
  it('is what the JSON and the CSV file hold, in the order of the screen', async () => {
    const { search, ids } = await open(language, query);
    const titles = (await search.results()).map(({ title }) => title);
    const { rows } = JSON.parse((await takeAway(search.page, 'JSON')).bytes.toString('utf8'));
    const records: Record<string, string>[] = parse((await takeAway(search.page, 'CSV')).bytes, {
      bom: true,
      columns: true,
    });
    expect(ids.length).toBe(await search.count());
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(records.map(({ id }) => id)).toEqual(ids);
    const shownAt = records.flatMap((record, at) => (record[`title_${language}`] ? [at] : []));
    expect(shownAt.length).toBeGreaterThan(0);
    expect(shownAt.map((at) => records[at]?.[`title_${language}`])).toEqual(shownAt.map((at) => titles[at]));
    expect(
      records
        .flatMap((record) => Object.values(record))
        .filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))),
    ).toEqual([]);
  });

  it('is what the Excel file holds, under a name that says filter and version, with no formula', async () => {
    const { search, ids } = await open(language, query);
    const file = await takeAway(search.page, 'Excel');
    expect(file.name).toContain(name);
    expect(file.name).toMatch(new RegExp(`_v${version.replaceAll('.', '\\.')}\\.xlsx$`));
    const [, main] = readWorkbook(file.bytes);
    const [head = [], ...lines] = main?.data ?? [];
    const idAt = head.findIndex((label) => label === (language === 'vi' ? 'Mã' : 'Id'));
    expect(lines.map((line) => asText(line[idAt]))).toEqual(ids);
    const sheets = Object.entries(unzipSync(file.bytes)).filter(([path]) => path.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter(([, xml]) => /<f[\s>]/.test(new TextDecoder().decode(xml)))).toEqual([]);
  });

  it('comes back through the link in the Excel file', async () => {
    const { search, ids } = await open(language, query);
    const about = readWorkbook((await takeAway(search.page, 'Excel')).bytes).at(-1);
    const link = asText(about?.data.find(([label]) => label === WORDS[language].address)?.[1]);
    expect(link.startsWith(site.url)).toBe(true);
    expect((await open(language, new URL(link).search)).ids).toEqual(ids);
  });
});
