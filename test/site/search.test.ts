import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { getPath, LANGUAGES, type Language, translatePath } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { HomePage, LocalityPage, type Result, SearchPage } from './support/pages.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();
const records = JSON.parse(readFileSync(`${DIST}/data/records.json`, 'utf8')) as Datasets['records'];
let page: Page;
beforeAll(async () => {
  page = await site.newLastingPage();
});
const openSearch = (query = '', language: Language = 'vi') => new SearchPage(page, site, language).openSearch(query);

/** Gives the first result of the kind that a test looks for. */
function pick(results: readonly Result[], isMeant: (result: Result) => boolean): Result {
  const result = results.find(isMeant);
  if (!result) throw new Error(`no such result among: ${results.map(({ title }) => title).join('; ')}`);
  return result;
}

/** The test's own way of writing without marks, apart from the one that the site uses. */
const MARKS: Record<string, string> = { a: 'àáảãạăằắẳẵặâầấẩẫậ', e: 'èéẻẽẹêềếểễệ', i: 'ìíỉĩị', o: 'òóỏõọôồốổỗộơờớởỡợ', u: 'ùúủũụưừứửữự', y: 'ỳýỷỹỵ', d: 'đ' };
const PLAIN = new Map(Object.entries(MARKS).flatMap(([plain, marked]) => [...marked].map((letter) => [letter, plain])));
const withoutMarks = (text: string) => [...text.normalize('NFC').toLowerCase()].map((letter) => PLAIN.get(letter) ?? letter).join('');

describe('a reader who types “Thới Đông” on the home page', () => {
  const search = async () => (await new HomePage(page, site).openHome()).search('Thới Đông');

  it('finds the sentence that names the commune, and reads it whole on its page', async () => {
    const results = await search();
    const result = pick(await results.results(), ({ excerpt }) => excerpt.includes('xã Thới Đông'));
    const sentence = records.find(({ path }) => path === result.path)?.text ?? '';
    expect(sentence).toContain('xã Thới Đông');
    expect(await (await results.openResult(result)).read()).toContain(sentence);
  });

  it('finds the commune itself, and what it is called today', async () => {
    const results = await search();
    const result = pick(await results.results(), ({ path, title }) => path.startsWith('dia-phuong/') && title.startsWith('Xã Thới Đông'));
    expect(result.place).toContain('Xã Cờ Đỏ');
    const commune = new LocalityPage((await results.openResult(result)).page, site);
    expect(await commune.heading()).toBe('Xã Thới Đông');
    expect(await commune.namesToday()).toEqual(['Xã Cờ Đỏ, Thành phố Cần Thơ']);
    expect((await commune.namingSentences()).join(' ')).toContain('xã Thới Đông');
  });
});

describe.each(LANGUAGES)('the search in %s', (language) => {
  it.each(['bạo lực gia đình', 'bao luc gia dinh', 'dai phat thanh', 'can tho'])(
    'finds for “%s”, among its first three, a page that says it',
    async (query) => {
      const search = await openSearch(`?q=${encodeURIComponent(query)}`, language);
      const texts: string[] = [];
      for (const { path } of (await search.results()).slice(0, 3)) texts.push(withoutMarks(await (await search.open(path)).read()));
      expect(texts.filter((text) => text.includes(withoutMarks(query)))).not.toEqual([]);
    },
  );
});

describe('the search', () => {
  it.each([
    ['bạo lực gia đình', 'bạo lực gia đình'],
    ['bao luc gia dinh', 'bạo lực gia đình'],
    ['dai phat thanh', 'đài phát thanh'],
    ['Nha tam lanh', 'nhà tạm lánh'],
  ])('finds, for “%s”, every record whose wording says “%s”', async (query, phrase) => {
    const says = records.filter(({ text }) => text.toLowerCase().includes(phrase));
    const search = await openSearch(`?q=${encodeURIComponent(query)}`);
    const found = (await search.allResults()).map(({ path }) => path);
    expect(says.length).toBeGreaterThan(0);
    expect(says.filter(({ path }) => !found.includes(path)).map(({ path }) => path)).toEqual([]);
    expect(found).toHaveLength(await search.count());
  });

  it('marks the words that were typed, whatever their tone marks', async () => {
    const search = await openSearch('?q=bạo+lực');
    const marked = await search.page.locator('#search-results mark').allTextContents();
    expect(new Set(marked.map((words) => withoutMarks(words).replace(/[^a-z]/g, '')))).toEqual(new Set(['bao', 'luc']));
  });

  it('says so when nothing is found', async () => {
    const search = await openSearch('?q=zzzzqqqq');
    expect(await search.status()).toBe(vi.search.none.replace('{q}', 'zzzzqqqq'));
    expect(await search.results()).toEqual([]);
  });

  it('shows a query that looks like code as words', async () => {
    const search = await openSearch(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await search.page.locator('main img').count()).toBe(0);
    expect(await search.box.inputValue()).toBe('<img src=x onerror=alert(1)>');
  });

  it('says how to begin when nothing is asked', async () => {
    const search = await openSearch();
    expect(await search.status()).toBe(vi.search.start);
    expect(await search.results()).toEqual([]);
  });
});

describe('a filter', () => {
  it('narrows the results to those it names', async () => {
    const search = await openSearch('?q=tuyên+truyền');
    const all = await search.count();
    await search.filter(vi.search.filterLocality, 'Thành phố Cần Thơ');
    const here = await search.count();
    expect(here).toBeGreaterThan(0);
    expect(here).toBeLessThan(all);
    expect((await search.allResults()).filter(({ place }) => !place.includes('Thành phố Cần Thơ'))).toEqual([]);
    await search.filter(vi.search.filterYear, '2020');
    expect(await search.status()).toBe(vi.search.none.replace('{q}', 'tuyên truyền'));
  });

  it('lists what it names when no word is typed', async () => {
    const search = await openSearch();
    await search.filter(vi.search.filterYear, '2024');
    expect((await search.results()).map(({ place }) => place)).toEqual(expect.arrayContaining([expect.stringContaining('2024')]));
    expect((await search.allResults()).filter(({ place }) => !place.includes('2024'))).toEqual([]);
  });

  it.each(LANGUAGES)('offers only choices that hold something, in %s', async (language) => {
    const search = await openSearch('', language);
    const choices = await search.choices();
    // As a string: the test runner would rewrite an import() that it sees.
    const counts: number[] = await search.page.evaluate(`(async () => {
      const engine = await import(${JSON.stringify(site.at('pagefind/pagefind.js'))});
      const searches = ${JSON.stringify(choices)}.map(({ name, value }) => engine.search(null, { filters: { [name]: value } }));
      return (await Promise.all(searches)).map(({ results }) => results.length);
    })()`);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.filter((_, index) => counts[index] === 0)).toEqual([]);
  });

  it('is taken off with all others, and the words stay', async () => {
    const search = await openSearch('?q=hội+nghị&year=2020');
    await search.clearFilters();
    expect([search.query.get('q'), search.query.get('year')]).toEqual(['hội nghị', null]);
  });
});

describe('the state of the search', () => {
  it('stands in the address, and a reload brings it back', async () => {
    const search = await openSearch();
    await search.search('hội nghị');
    await search.filter(vi.search.filterYear, '2019');
    expect(Object.fromEntries(search.query)).toEqual({ q: 'hội nghị', year: '2019' });
    const before = [await search.status(), await search.results()];
    await search.page.reload();
    await search.settle();
    expect([await search.status(), await search.results()]).toEqual(before);
    expect([await search.box.inputValue(), await search.chosen(vi.search.filterYear)]).toEqual(['hội nghị', '2019']);
  });

  it('is the last one after Back, whether a word or a filter was changed', async () => {
    const search = await openSearch('?q=hội+nghị');
    const first = await search.results();
    await search.search('nhà tạm lánh');
    const second = await search.results();
    await search.filter(vi.search.filterYear, '2019');
    expect(second).not.toEqual(first);
    await search.goBack();
    expect(Object.fromEntries(search.query)).toEqual({ q: 'nhà tạm lánh' });
    expect(await search.results()).toEqual(second);
    await search.goBack();
    expect([await search.box.inputValue(), await search.results()]).toEqual(['hội nghị', first]);
  });

  it('is kept while a result is read', async () => {
    const search = await openSearch('?q=hội+nghị&year=2019');
    const before = await search.results();
    await search.openResult(pick(before, () => true));
    await search.page.goBack();
    await search.settle();
    expect(await search.results()).toEqual(before);
    expect(await search.chosen(vi.search.filterYear)).toBe('2019');
  });
});

describe('without JavaScript', () => {
  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('the page in %s says that search needs it, and the lists it names are there', async (language, words) => {
    const scriptless = await site.newPage({ javaScriptEnabled: false });
    await scriptless.goto(site.at(getPath('search', '', language)));
    const notice = scriptless.locator('main noscript p');
    expect([await notice.isVisible(), await notice.textContent()]).toEqual([true, words.search.needsScript]);
    await scriptless.goto(site.at(translatePath('dia-phuong/', language)));
    expect(await scriptless.getByRole('link', { name: /Cần Thơ/ }).count()).toBeGreaterThan(0);
  });
});
