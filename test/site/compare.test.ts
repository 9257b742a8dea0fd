import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { LANGUAGES } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { listViolations } from './support/axe.ts';
import { ComparePage } from './support/compare.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const read = <Name extends keyof Datasets>(name: Name) =>
  JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8')) as Datasets[Name];
const [figures, plans, commitments, recordThemes] = [
  read('plan_figures'),
  read('plans'),
  read('commitments'),
  read('record_themes'),
];
const byLevel = Map.groupBy(plans, ({ level }) => level);
const provinces = (byLevel.get('province') ?? []).map(({ id }) => id);
const [first = '', second = '', third = ''] = provinces;
const commune = byLevel.get('commune')?.[0]?.id ?? '';
const open = async (query: string, language: 'vi' | 'en' = 'vi') =>
  new ComparePage(await site.newPage(), site, language).openChoice(query);

describe('a comparison that the reader chooses', () => {
  it.each([
    ['vi', 'ke-hoach'],
    ['en', 'plans'],
  ] as const)(
    'opens from its address in %s with a column a plan, in the order of the address',
    async (language, name) => {
      const page = await open(`?${name}=${second},${first}`, language);
      expect(await page.plans()).toEqual([second, first]);
    },
  );

  it('shows each count as the published figure has it, a counted nought as 0 or with what stands in its place', async () => {
    const cells = await (await open(`?ke-hoach=${provinces.join(',')}`)).cells();
    const shown = figures.filter(({ plan_id }) => provinces.includes(plan_id));
    expect(Object.keys(cells).sort()).toEqual(shown.map(({ id }) => id).sort());
    for (const { id, value, status, measure } of shown) {
      const { noRequests, onlyTouched, onlyWholePlan, onlyInPart } = vi.compare;
      if (status === 'not_stated') expect(cells[id], id).toBe(vi.status.not_stated);
      else if (value === 0) expect(['0', noRequests, onlyTouched, onlyWholePlan, onlyInPart], id).toContain(cells[id]);
      else if (measure === 'whole_plan') expect(cells[id], id).toMatch(new RegExp(`^${value}\\b`));
      else if (!['money', 'action_month', 'issuer', 'issued'].includes(measure))
        expect(cells[id], id).toBe(String(value));
    }
  });

  it('does not say “not stated” of requests, which the register counts, nor of a theme that records other than commitments are about', async () => {
    const [column = { id: '' }] = figures.filter(({ measure, value }) => measure === 'requests' && value === 0);
    const isTouched = ({ plan_id, theme_id }: (typeof figures)[number]) =>
      recordThemes.some((row) => row.theme_id === theme_id && row.record_id.startsWith(`${plan_id}.`));
    const gaps = figures.filter(({ measure, value }) => measure === 'theme' && value === 0);
    for (const plan of new Set(gaps.map(({ plan_id }) => plan_id))) {
      const page = await site.newPage();
      await page.goto(site.at(`so-sanh/${plan}/`));
      const read = (id: string) => page.locator(`[data-record-id="${id}"]`).innerText();
      for (const gap of gaps.filter(({ plan_id }) => plan_id === plan))
        expect(await read(gap.id), gap.id).toBe(isTouched(gap) ? vi.compare.onlyTouched : '0');
      if (column.id.startsWith(`${plan}:`)) expect(await read(column.id)).toBe(vi.compare.noRequests);
    }
    expect(gaps.some(isTouched)).toBe(true);
  });

  it('links each cell to the records that it counts', async () => {
    const page = await open(`?ke-hoach=${first},${second}`);
    const wrong: string[] = [];
    for (const figure of figures.filter(
      ({ plan_id, status }) => [first, second].includes(plan_id) && status === 'stated',
    )) {
      const links = await page.page.locator(`[data-record-id="${figure.id}"] a`).count();
      const clauses = figure.measure === 'whole_plan' || figure.value === 0 ? (figure.value ?? 0) : 1;
      const expected = figure.records === '' ? clauses : figure.records.split(' | ').length;
      if (links !== expected) wrong.push(`${figure.id}: ${links} links, ${expected} records`);
    }
    expect(wrong).toEqual([]);
  });

  it('says what different years and different kinds of issuer do to it', async () => {
    const notices = (await (await open('?ke-hoach=can-tho-2019,thua-thien-hue-2018')).notices()).join(' ');
    expect(notices).toContain('(2018, 2019)');
    expect(notices).toContain(vi.compare.issuers.slice(0, 20));
  });

  it('is chosen with the form, stands in the address, and Back undoes it', async () => {
    const page = await new ComparePage(await site.newPage(), site).openSection('compare');
    for (const [at, id] of [first, third].entries())
      await page.page.locator('#compare-form select').nth(at).selectOption(id);
    await page.page.getByRole('button', { name: vi.compare.button, exact: true }).click();
    await page.settle();
    expect(page.query.get('ke-hoach')).toBe(`${first},${third}`);
    expect(await page.plans()).toEqual([first, third]);
    await page.page.goBack();
    await page.page.locator('#compare-result').waitFor({ state: 'hidden' });
    expect([page.query.get('ke-hoach'), await page.plans()]).toEqual([null, []]);
  });

  it.each([
    ['one plan', `?ke-hoach=${first}`, vi.compare.tooFew],
    ['the same plan twice', `?ke-hoach=${first},${first}`, vi.compare.tooFew],
    [
      'a plan that is not in the register',
      `?ke-hoach=${first},xa-la-2020`,
      vi.compare.unknown.replace('{id}', 'xa-la-2020'),
    ],
    ['what is no plan at all', `?ke-hoach=${first},..%2F..%2F`, vi.compare.unknown.replace('{id}', '../../')],
  ])('says what is wrong with %s', async (_, query, message) => {
    const page = await open(query);
    expect([await page.status(), await page.plans()]).toEqual([message, []]);
  });
});

describe('plans of different levels', () => {
  it('open together only after the page has said why they do not compare; the step stands in the address', async () => {
    const page = await open(`?ke-hoach=${first},${commune}`);
    expect([await page.plans(), await page.gate.isVisible()]).toEqual([[], true]);
    expect(await page.gate.textContent()).toContain(vi.compare.levels.split('}')[1]);
    await page.gate.getByRole('link', { name: vi.compare.open }).click();
    await page.settle();
    expect(page.query.get('khac-cap')).toBe('1');
    expect([await page.plans(), await page.gate.isVisible()]).toEqual([[first, commune], false]);
    expect((await page.notices()).join(' ')).toContain(vi.compare.levels.split('}')[1]);
    await page.page.reload();
    await page.settle();
    expect(await page.plans()).toEqual([first, commune]);
  });
});

describe('a ready-made comparison', () => {
  it.each(LANGUAGES)('needs no JavaScript, in %s', async (language) => {
    const page = new ComparePage(await site.newPage({ javaScriptEnabled: false }), site, language);
    await page.openSection('compare');
    const words = language === 'vi' ? vi : en;
    expect(await page.page.locator('#compare-form').isVisible()).toBe(false);
    await page.page.locator('section[aria-labelledby="ready"] a').first().click();
    expect((await page.plans()).length).toBeGreaterThan(1);
    expect(Object.values(await page.cells())).toContain(words.status.not_stated);
  });

  it('says the same as the one that the reader chooses', async () => {
    const chosen = await open(`?ke-hoach=${provinces.join(',')}`);
    const href = await chosen.page.locator('section[aria-labelledby="ready"] a').first().getAttribute('href');
    const cells = await chosen.cells();
    await chosen.page.goto(new URL(href ?? '', site.url).href);
    expect(await chosen.cells()).toEqual(cells);
  });

  it('exists for every pair of plans of one level, while there are few', async () => {
    const page = await new ComparePage(await site.newPage({ javaScriptEnabled: false }), site).openSection('compare');
    const sizes = [...byLevel.values()].map(
      ({ length }) => (length * (length - 1)) / 2 + (length > 2 && length <= 4 ? 1 : 0),
    );
    expect(await page.page.locator('section[aria-labelledby="ready"] a').count()).toBe(
      sizes.reduce((sum, size) => sum + size, 0),
    );
  });
});

describe('the figures', () => {
  it('count each commitment under its themes without repeats and requests', () => {
    const counted = figures.filter(({ measure }) => measure === 'theme');
    const own = commitments.filter(({ repeats_id, kind }) => repeats_id === null && kind !== 'request');
    const wrong = counted.filter(({ plan_id, theme_id, value }) => {
      const ids = new Set(recordThemes.filter((row) => row.theme_id === theme_id).map(({ record_id }) => record_id));
      return (value ?? 0) !== own.filter((row) => row.plan_id === plan_id && ids.has(row.id)).length;
    });
    expect(wrong).toEqual([]);
  });
});

describe('for everyone', () => {
  it.each([
    [1280, 'all'],
    [360, 'look'],
  ] as const)('a comparison has no fault that axe finds, and does not overflow, at %i px', async (width, rules) => {
    const page = new ComparePage(await site.newPage({ viewport: { width, height: 800 } }), site);
    await page.openChoice(`?ke-hoach=${provinces.join(',')}`);
    expect(await listViolations(page.page, rules)).toEqual([]);
    expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
