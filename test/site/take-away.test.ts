import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { vi } from '../../src/i18n/vi.ts';
import { getPath } from '../../src/schema/address.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import { readWorkbook, toJson } from '../support/workbook.ts';
import { listShown, takeAway } from './support/compare.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const words = vi.takeAway;
const read = (name: string) => JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8'));
const { version } = read('index') as { version: string };

const PAGES = [
  ['a locality', getPath('localities', 'thanh-pho-can-tho')],
  ['a theme', getPath('themes', read('themes')[0].id)],
  ['an agency', getPath('agencies', read('plans')[0].issuer_id)],
  ['a model', getPath('models', read('models')[0].type_id)],
  ['a comparison', getPath('compare', `${['can-tho-2019', 'thua-thien-hue-2018'].join('--')}`)],
] as const;

const open = async (path: string) => {
  const page = await site.newPage();
  await page.goto(site.at(path));
  return page;
};

/** What a spreadsheet shows of a value. */
const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value));

describe.each(PAGES)('the rows of %s', (_, path) => {
  it('stand in the JSON file as on the screen, as the data has them', async () => {
    const page = await open(path);
    const shown = await listShown(page);
    const { rows, about } = JSON.parse((await takeAway(page, 'JSON')).bytes.toString('utf8'));
    expect(shown.length).toBeGreaterThan(0);
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(shown);
    const published = new Map<string, unknown>();
    for (const table of new Set(rows.map((row: { table: string }) => row.table)))
      for (const row of read(table as string)) published.set(`${table} ${row.id}`, row);
    for (const row of rows)
      expect(row).toEqual({ ...(published.get(`${row.table} ${row.id}`) as object), table: row.table });
    expect(about[words.address]).toBe(page.url());
  });

  it('stand in the CSV file as on the screen, with the same cells as the JSON file', async () => {
    const page = await open(path);
    const shown = await listShown(page);
    const { rows } = JSON.parse((await takeAway(page, 'JSON')).bytes.toString('utf8'));
    const records: Record<string, string>[] = parse((await takeAway(page, 'CSV')).bytes, {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    expect(records.map(({ id }) => id)).toEqual(shown);
    for (const [at, record] of records.entries())
      for (const [column, cell] of Object.entries(record))
        if (column in rows[at]) expect(cell, `${record.id} ${column}`).toBe(asText(rows[at][column]));
  });

  it('stand in the Excel file as on the screen, under labels, beside a sheet about the file', async () => {
    const page = await open(path);
    const shown = await listShown(page);
    const { rows } = JSON.parse((await takeAway(page, 'JSON')).bytes.toString('utf8'));
    const { name, bytes } = await takeAway(page, 'Excel');
    expect(name).toMatch(new RegExp(`^so-cam-ket_[a-z0-9-]+_v${version.replaceAll('.', '\\.')}\\.xlsx$`));
    const sheets = readWorkbook(bytes);
    const [readable, main] = sheets;
    const about = sheets.at(-1);
    expect(readable?.sheet).toBe(words.sheetReadable);
    expect(readable?.frozen.rows).toBe(1);
    expect(readable?.data.length).toBe(shown.length + 1);
    expect(about?.sheet).toBe(words.sheetAbout);
    const facts = Object.fromEntries((about?.data ?? []).map(([label, value]) => [label, asText(value)]));
    expect(facts[words.address]).toBe(page.url());
    expect(facts[words.version]).toContain(version);
    expect(facts[words.rows]).toBe(String(shown.length));
    expect(facts[words.madeAt]).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d [+-]\d\d:\d\d$/);
    expect(facts[words.licenceData]).toContain('creativecommons.org');
    expect(Object.keys(facts).some((label) => label.startsWith(words.filter))).toBe(true);
    const [head = [], ...lines] = main?.data ?? [];
    const idAt = head.indexOf('Mã');
    expect(lines.map((line) => line[idAt])).toEqual(shown);
    const tables = [...new Set(rows.map((row: { table: string }) => row.table))] as TableName[];
    for (const [at, table] of tables.entries()) {
      const sheet = sheets[tables.length === 1 ? 1 : at + 2];
      const own = rows.filter((row: { table: string }) => row.table === table);
      const columns = Object.keys(TABLES[table].schema.shape);
      expect(
        sheet?.data.slice(1).map((line) => columns.map((_, column) => asText(toJson(line[column] ?? null)))),
      ).toEqual(
        own.map((row: Record<string, unknown>) =>
          columns.map((column) => (column === 'table' ? table : asText(row[column]))),
        ),
      );
    }
    expect(sheets.at(-2)?.sheet).toBe(words.sheetColumns);
  });
});

describe('a page that announces its view', () => {
  const rows = (read('commitments') as { id: string }[]).slice(3, 6).map(({ id }) => id);
  const announce = async (view: object) => {
    const page = await open(`${getPath('themes', read('themes')[0].id)}?q=x`);
    await page.evaluate((detail) => document.dispatchEvent(new CustomEvent('register:view', { detail })), view);
    return page;
  };

  it('gives the rows that it announced, in their order, though it names no table', async () => {
    const page = await announce({
      title: 'Tìm: x',
      filter: [{ label: 'Năm', value: '2019' }],
      rows: [...rows].reverse().map((id) => ({ id })),
    });
    const { name, bytes } = await takeAway(page, 'JSON');
    expect(name).toBe(`so-cam-ket_2019_v${version}.json`);
    expect(JSON.parse(bytes.toString('utf8')).rows.map(({ id }: { id: string }) => id)).toEqual([...rows].reverse());
  });

  it('puts records and places into one table', async () => {
    const page = await announce({ title: 'x', filter: [], rows: [{ id: rows[0] }, { id: 'tinh-gia-lai' }] });
    const records: Record<string, string>[] = parse((await takeAway(page, 'CSV')).bytes, { bom: true, columns: true });
    expect(records.map(({ table, title_vi }) => [table, title_vi !== ''])).toEqual([
      ['commitments', true],
      ['localities', true],
    ]);
  });

  it('lets no cell run as a formula, in any format that a spreadsheet opens', async () => {
    const page = await open(getPath('themes', read('themes')[0].id));
    await page.route('**/data/commitments.json', (route) =>
      route.fulfill({
        body: `[\n${JSON.stringify({ id: rows[0], text: '=HYPERLINK("x")', note: '+1', more: '@A1', less: '-1', tab: '\tx', n: -2 })}\n]\n`,
      }),
    );
    await page.evaluate(
      (id) =>
        document.dispatchEvent(
          new CustomEvent('register:view', {
            detail: { title: '=1', filter: [{ label: 'x', value: '=1+1' }], rows: [{ id, table: 'commitments' }] },
          }),
        ),
      rows[0],
    );
    const cells = [rows[0], '\'=HYPERLINK("x")', "'+1", "'@A1", "'-1", "'\tx", '-2'];
    expect(parse((await takeAway(page, 'CSV')).bytes, { bom: true })[1]).toEqual(cells);
    // Opening throws at a formula. A cell of a workbook that is a text never runs: it holds what the row holds, without
    // an apostrophe.
    const sheets = readWorkbook((await takeAway(page, 'Excel')).bytes);
    const [main, about] = [sheets[1], sheets.at(-1)];
    expect(main?.data[1]).toEqual([rows[0], '=HYPERLINK("x")', '+1', '@A1', '-1', '\tx', -2]);
    expect(about?.data.flat()).toContain('=1+1');
  });

  it('says so when a file cannot be made, and can be asked again', async () => {
    const page = await open(getPath('themes', read('themes')[0].id));
    await page.route('**/data/commitments.json', (route) => route.abort());
    const section = page.locator('[data-take-away]');
    await section.getByRole('button', { name: 'CSV', exact: true }).click();
    await section.getByText(words.failed).waitFor();
    await page.unroute('**/data/commitments.json');
    expect((await takeAway(page, 'CSV')).bytes.length).toBeGreaterThan(100);
  });
});

describe('before a file is asked for', () => {
  it('no library and no data is loaded', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.at(PAGES[1][1]), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /excel|sync|\/data\//.test(url))).toEqual([]);
  });

  it('without JavaScript the page says what it needs and where the tables are', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.at(PAGES[1][1]));
    expect(await page.locator('[data-take-away] noscript').textContent()).toContain(words.needsScript);
    expect(await page.locator('[data-take-away] button').first().isVisible()).toBe(false);
  });
});
