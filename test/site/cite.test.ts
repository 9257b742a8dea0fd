import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPath, LANGUAGES, type Language, translatePath } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const read = <Name extends keyof Datasets>(name: Name) =>
  JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8')) as Datasets[Name];
const words = { vi: vi.cite, en: en.cite };

/** The only entry, of type misc, as Citation.js reads it: in the fields of CSL. */
function readBibtex(bibtex: string) {
  expect(bibtex).toMatch(/^@misc\{/);
  const [entry, ...others] = new Cite(bibtex).data as { URL?: string; title?: string; accessed?: CslDate }[];
  if (!entry || others.length > 0) throw new Error(`no single entry: ${bibtex}`);
  return entry;
}

interface CslDate {
  'date-parts'?: number[][];
}

const RECORD = 'can-tho-2019.III.5.b2';
const { version: VERSION } = JSON.parse(readFileSync(`${DIST}/data/index.json`, 'utf8')) as { version: string };
const [model] = read('models');
const record = read('commitments').find(({ id }) => id === RECORD);

const open = async (path: string, javaScriptEnabled = true) => {
  const page = await site.newPage({ javaScriptEnabled });
  await page.goto(site.at(path));
  return page;
};
/** The texts that can be copied, by their label; the last citation of the page unless another is meant. */
const readTexts = async (page: Page, at = -1): Promise<Record<string, string>> => {
  const labels = page.locator('[data-cite]').nth(at).locator('dt');
  const texts = await labels.evaluateAll((all) =>
    all.map((label) => {
      const next = [label.nextElementSibling, label.nextElementSibling?.nextElementSibling];
      return [label.firstChild?.textContent, next.find((dd) => dd?.matches('[data-text]'))?.textContent];
    }),
  );
  return Object.fromEntries(texts);
};

describe.each(LANGUAGES)('the citation of a record, in %s', (language: Language) => {
  const path = translatePath(getPath('commitments', RECORD), language);

  it('names the record, its place, the version and the address, and can be read without JavaScript', async () => {
    const page = await open(path, false);
    const { [words[language].plain]: plain = '' } = await readTexts(page);
    for (const part of [RECORD, VERSION, path, String(record?.line_start)]) expect(plain).toContain(part);
    await page.locator('[data-cite] summary').click();
    expect(await page.locator('[data-cite] [data-text]').first().isVisible()).toBe(true);
    expect(await page.locator('[data-cite] button').count()).toBe(0);
  });

  it('is a BibTeX entry that another program reads', async () => {
    const { [words[language].bibtex]: bibtex = '' } = await readTexts(await open(path));
    const entry = readBibtex(bibtex);
    expect(entry).toMatchObject({ id: RECORD });
    expect(entry.URL).toContain(path);
    expect(entry.title).toContain(language === 'vi' ? record?.title_vi : record?.title_en);
    expect(entry.accessed?.['date-parts']?.[0]?.join('-')).toMatch(/^20\d\d-\d\d?-\d\d?$/);
  });

  it('carries a report with id, clause and wording', async () => {
    const { [words[language].report]: report = '' } = await readTexts(await open(path));
    for (const part of [RECORD, record?.clause_id ?? '', record?.text ?? '']) expect(report).toContain(part);
  });
});

describe.each(LANGUAGES)('what has no page of its own, in %s', (language) => {
  const rows = read('records').filter(({ plan_id, path }) => plan_id === 'can-tho-2019' && path.includes('#'));
  const path = getPath('cite', 'can-tho-2019', language);

  it('has, for each target, date, sum and other item of the plan, its citation, its address and a report with its wording', async () => {
    const page = await open(path, false);
    const articles = page.locator('main article[id]');
    expect((await articles.evaluateAll((all) => all.map(({ id }) => id))).sort()).toEqual(
      rows.map(({ id }) => id).sort(),
    );
    for (const table of ['targets', 'events', 'budgets']) {
      const row = rows.find((own) => own.table === table);
      const at = (await articles.evaluateAll((all) => all.map(({ id }) => id))).indexOf(row?.id ?? '');
      const texts = await readTexts(page, at);
      expect(texts[words[language].plain]).toContain(row?.id);
      expect(texts[words[language].address]).toContain(translatePath(row?.path ?? '', language));
      expect(readBibtex(texts[words[language].bibtex] ?? '')).toMatchObject({ id: row?.id });
      expect(texts[words[language].official]).toContain('Sở Lao động – Thương binh và Xã hội thành phố Cần Thơ');
      for (const part of [row?.id, row?.clause_id, row?.text]) expect(texts[words[language].report]).toContain(part);
    }
  });

  it('leads there from the page of the plan', async () => {
    const page = await open(getPath('plans', 'can-tho-2019', language), false);
    const links = await page
      .locator('a.cite-link')
      .evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))));
    const meant = rows.filter(({ table }) => ['targets', 'events', 'budgets'].includes(table)).map(({ id }) => id);
    expect([...new Set(links)].sort()).toEqual(meant.sort());
  });
});

describe('the citation of the official document', () => {
  it.each([
    [
      'thua-thien-hue-2018',
      'Ủy ban nhân dân tỉnh Thừa Thiên Huế, Kế hoạch số 34/KH-UBND ngày 26/02/2018, “Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ tỉnh Thừa Thiên Huế năm 2018”.',
    ],
    [
      'can-tho-2019',
      'Sở Lao động – Thương binh và Xã hội thành phố Cần Thơ, Kế hoạch “Thực hiện Chương trình hành động quốc gia về bình đẳng giới của thành phố Cần Thơ năm 2019” (bản trong Sổ cam kết bình đẳng giới không có số và không có ngày ban hành).',
    ],
    [
      'buon-ma-thuot-2024',
      'Ủy ban nhân dân thành phố Buôn Ma Thuột, Kế hoạch tháng 4/2024, “Triển khai công tác Bình đẳng giới năm 2024” (bản trong Sổ cam kết bình đẳng giới không có số và để trống ngày).',
    ],
  ])('of %s gives what is printed and says what is missing', async (plan, citation) => {
    expect((await readTexts(await open(getPath('plans', plan))))[vi.cite.official]).toBe(citation);
  });

  it('stands in the guide as the pages give it', async () => {
    const guide = await (await open(getPath('cite'))).locator('main').textContent();
    const { [vi.cite.official]: official = '' } = await readTexts(await open(getPath('commitments', RECORD)));
    expect(guide).toContain(official);
  });
});

describe('a citation', () => {
  it.each([
    ['a plan', getPath('plans', 'can-tho-2019')],
    ['a table', getPath('data', 'commitments')],
    ['the dataset', getPath('data')],
    ['a model', model?.path.split('#')[0] ?? ''],
    ['a locality', getPath('localities', 'thanh-pho-can-tho')],
    ['a comparison', getPath('compare')],
  ])('stands on the page of %s, with its address', async (_, path) => {
    const texts = await readTexts(await open(path));
    expect(texts[vi.cite.plain]).toContain(path);
    expect(texts[vi.cite.address] ?? texts[vi.cite.viewAddress]).toMatch(new RegExp(`/${path}$`));
  });

  it('of each model on its page leads to the model itself', async () => {
    const page = await open(model?.path ?? '');
    const addresses = await page
      .locator('article [data-cite]')
      .evaluateAll((all) => all.map((cite) => (cite as HTMLElement).dataset.address?.split('#')[1]));
    expect(addresses).toContain(model?.id);
  });

  it('of a view follows the choice', async () => {
    const page = await open(`${getPath('compare')}?ke-hoach=can-tho-2019,kien-giang-2020`);
    await page.locator('#compare-result:visible').waitFor();
    const texts = await readTexts(page);
    expect(texts[vi.cite.viewAddress]).toBe(page.url());
    expect(texts[vi.cite.plain]).toContain('ke-hoach=can-tho-2019,kien-giang-2020');
    expect(readBibtex(texts[vi.cite.bibtex] ?? '').URL).toBe(page.url());
  });

  it('is copied with one press, and the page says so', async () => {
    const page = await open(getPath('commitments', RECORD));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const texts = await readTexts(page);
    await page.locator('[data-cite] summary').click();
    await page.getByRole('button', { name: `${vi.cite.copy}: ${vi.cite.bibtex}` }).click();
    await page.getByText(vi.cite.copied, { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(texts[vi.cite.bibtex]);
  });
});

describe('the page of changes', () => {
  it('lists corrections apart, or says that there is none', async () => {
    const index = JSON.parse(readFileSync(`${DIST}/data/index.json`, 'utf8')) as { changes: { kind: string }[] };
    const corrections = index.changes.filter(({ kind }) => kind === 'corrected').length;
    const section = (await open(getPath('changes'))).locator('section[aria-labelledby="corrections"]');
    expect(await section.locator('li').count()).toBe(corrections);
    expect(await section.getByText(vi.changes.noCorrections).count()).toBe(corrections === 0 ? 1 : 0);
  });
});

describe('replies of localities', () => {
  it('stand beside the plans that have one, and nowhere else', async () => {
    const answered = new Set(read('plan_replies').map(({ plan_id }) => plan_id));
    for (const { id } of read('plans'))
      expect(await (await open(getPath('plans', id))).getByText(vi.replies.title, { exact: true }).count(), id).toBe(
        answered.has(id) ? 1 : 0,
      );
  });
});
