import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPart, LANGUAGES, type Language, translatePath } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { readWorkbook } from '../support/workbook.ts';
import { takeAway } from './support/compare.ts';
import { CommitmentPage, HomePage } from './support/pages.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const readTable = <Name extends keyof Datasets>(name: Name) =>
  JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8')) as Datasets[Name];

let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});

const openPlan = async (language: Language) => {
  const home = await new HomePage(page, site, language).openHome();
  const locality = await home.openLocality(language === 'vi' ? 'Thành phố Cần Thơ' : 'Cần Thơ city');
  return locality.openPlan();
};

describe.each(LANGUAGES)('a reader in %s', (language) => {
  it.each([0, 20])(
    'goes from home to Cần Thơ, its plan, commitment %i in its list, and the clause in the full text',
    async (index) => {
      const plan = await openPlan(language);
      expect(plan.path).toBe(translatePath('ke-hoach/can-tho-2019/', language));
      const textPath = `${plan.path}${getPart('text', language)}/`;
      const commitment = await plan.openCommitment(index);
      const wording = await commitment.wording();
      const text = await commitment.openClause();
      expect(text.path).toBe(textPath);
      expect(await text.isTargetInView()).toBe(true);
      expect(await text.targetWording()).toBe(wording);
    },
  );

  it('reads on the slip the wording that the data holds, marked as Vietnamese', async () => {
    const commitment = await (await openPlan(language)).openCommitment(0);
    const row = readTable('commitments').find(({ path }) => translatePath(path, language) === commitment.path);
    const clause = readTable('clauses').find(({ id }) => id === row?.clause_id);
    expect(await commitment.wording()).toBe(clause?.text);
    expect(await commitment.declaredLanguage()).toBe(language);
    expect(await commitment.wordingLanguage()).toBe('vi');
    expect(await (await commitment.openClause()).targetLanguage()).toBe('vi');
  });
});

describe('a reader on a phone', () => {
  it('types “mo hinh nha tam lanh”, keeps one year, and has those rows in Excel', async () => {
    const phone = await site.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const search = await (await new HomePage(phone, site).openHome()).search('mo hinh nha tam lanh');
    expect((await search.results())[0]?.title.toLowerCase()).toContain('nhà tạm lánh');
    await search.filter(search.words.search.filterYear, '2018');
    const shown = (await search.allResults()).map(({ title }) => title);
    const [, rows] = await readWorkbook((await takeAway(phone, 'Excel')).bytes);
    const titleAt = rows?.data[0]?.indexOf('Tóm tắt') ?? -1;
    expect(search.query.getAll('year')).toEqual(['2018']);
    expect(rows?.data.slice(1).length).toBe(shown.length);
    expect(shown).toEqual(
      expect.arrayContaining(
        (rows?.data.slice(1) ?? []).flatMap((row) => (row[titleAt] ? [String(row[titleAt])] : [])),
      ),
    );
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('the link to the other language', () => {
  it('keeps the page and its official wording, there and back', async () => {
    const commitment = await (await openPlan('vi')).openCommitment(0);
    const [path, title, wording] = [commitment.path, await commitment.heading(), await commitment.wording()];
    const english = new CommitmentPage(commitment.page, site, (await commitment.switchLanguage()).language);
    expect([english.path, await english.declaredLanguage()]).toEqual([translatePath(path, 'en'), 'en']);
    expect(await english.wording()).toBe(wording);
    expect(await english.heading()).not.toBe(title);
    const back = await english.switchLanguage();
    expect([back.path, await back.declaredLanguage(), await back.heading()]).toEqual([path, 'vi', title]);
  });
});
