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

/** The first result of a kind. */
function pick(results: readonly Result[], isMeant: (result: Result) => boolean): Result {
  const result = results.find(isMeant);
  if (!result) throw new Error(`no such result among: ${results.map(({ title }) => title).join('; ')}`);
  return result;
}

/** The test's own way of writing without marks, apart from the one that the site uses. */
const MARKS: Record<string, string> = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  e: 'èéẻẽẹêềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọôồốổỗộơờớởỡợ',
  u: 'ùúủũụưừứửữự',
  y: 'ỳýỷỹỵ',
  d: 'đ',
};
const PLAIN = new Map(Object.entries(MARKS).flatMap(([plain, marked]) => [...marked].map((letter) => [letter, plain])));
const withoutMarks = (text: string) =>
  [...text.normalize('NFC').toLowerCase()].map((letter) => PLAIN.get(letter) ?? letter).join('');

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
    const result = pick(
      await results.results(),
      ({ path, title }) => path.startsWith('dia-phuong/') && title.startsWith('Xã Thới Đông'),
    );
    expect(result.place).toContain('Xã Cờ Đỏ');
    const commune = new LocalityPage((await results.openResult(result)).page, site);
    expect(await commune.heading()).toBe('Xã Thới Đông');
    expect(await commune.namesToday()).toEqual(['Xã Cờ Đỏ, thành phố Cần Thơ']);
    expect((await commune.namingSentences()).join(' ')).toContain('xã Thới Đông');
  });
});

describe('the search in English', () => {
  it('names the place of each result in English', async () => {
    const results = await (await openSearch('?q=Thới Đông', 'en')).results();
    const commune = pick(results, ({ path }) => path.startsWith('en/localities/'));
    expect(commune.title).toMatch(/^Thới Đông commune/);
    expect(results.map(({ place }) => place).filter((place) => /(?:Xã|Huyện|Tỉnh|Thành phố) /i.test(place))).toEqual(
      [],
    );
  });

  it('quotes the wording of the State; of our Vietnamese it shows the name that was found, not what explains it', async () => {
    const names = (JSON.parse(readFileSync(`${DIST}/data/model_types.json`, 'utf8')) as { label_vi: string }[]).map(
      ({ label_vi }) => label_vi,
    );
    const types = (await (await openSearch('?q=bao luc&kind=model_types', 'en')).results()).map(
      ({ excerpt }) => excerpt,
    );
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((excerpt) => !names.includes(excerpt))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the search in %s', (language) => {
  it.each(['bạo lực gia đình', 'bao luc gia dinh', 'dai phat thanh', 'can tho'])(
    'finds for “%s”, among its first three, a page that says it',
    async (query) => {
      const search = await openSearch(`?q=${encodeURIComponent(query)}`, language);
      const texts: string[] = [];
      for (const { path } of (await search.results()).slice(0, 3))
        texts.push(withoutMarks(await (await search.open(path)).read()));
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
    expect(new Set(marked.flatMap((words) => withoutMarks(words).split(/[^a-z]+/)))).toEqual(new Set(['bao', 'luc']));
    expect(marked.join(' ')).toContain('bạo lực');
  });

  it('says so when nothing is found', async () => {
    const search = await openSearch('?q=zzzzqqqq');
    expect(await search.status()).toBe(vi.search.texts.none.replace('{q}', 'zzzzqqqq'));
    expect(await search.results()).toEqual([]);
    // What needs rows stands away without them, and so does the room that was kept for them.
    const needRows = [
      search.page.getByLabel(vi.search.sort),
      search.page.locator('#search-filters'),
      search.page.locator('[data-take-away]'),
    ];
    for (const part of needRows) expect(await part.isVisible()).toBe(false);
    const [offers, after] = [
      await search.page.locator('#search-help').boundingBox(),
      await search.page.locator('.after').boundingBox(),
    ];
    expect((after?.y ?? 0) - (offers?.y ?? 0) - (offers?.height ?? 0)).toBeLessThan(100);
    await search.search('nhà tạm lánh');
    for (const part of needRows) expect(await part.isVisible()).toBe(true);
  });

  it('shows a query that looks like code as words', async () => {
    const search = await openSearch(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await search.page.locator('main img').count()).toBe(0);
    expect(await search.box.inputValue()).toBe('<img src=x onerror=alert(1)>');
  });

  it('shows the first results, and fetches further ones when the reader comes to their end', async () => {
    const search = await openSearch('?q=tập huấn');
    const first = await search.results();
    const fetched: string[] = [];
    search.page.on('request', (request) => fetched.push(request.url()));
    await search.goToEnd();
    const more = await search.results();
    expect(more.length).toBeGreaterThan(first.length);
    expect(more.slice(0, first.length)).toEqual(first);
    expect(new Set(more.map(({ path }) => path)).size).toBe(more.length);
    expect(fetched.filter((url) => url.includes('/pagefind/shown/'))).not.toEqual([]);
    expect((await search.allResults()).length).toBe(await search.count());
  });

  it('shows the same on a host that sends no ranges of bytes', async () => {
    const search = await openSearch('?q=tập huấn');
    const shown = await search.allResults();
    const page = await site.newPage();
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/pagefind/shown/')) statuses.push(response.status());
    });
    await page.route('**/pagefind/shown/*', async (route) => {
      const { range: _, ...headers } = await route.request().allHeaders();
      await route.fulfill({ response: await route.fetch({ headers }) });
    });
    const other = new SearchPage(page, site);
    await other.openSearch('?q=tập huấn');
    expect(await other.allResults()).toEqual(shown);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('lists all records when nothing is asked', async () => {
    const search = await openSearch();
    expect(await search.count()).toBeGreaterThan(records.length);
    expect((await search.results()).length).toBeGreaterThan(4);
    const first = search.page.getByLabel(vi.search.sort).locator('option').first();
    expect(await first.textContent()).toBe(vi.search.texts.inOrder);
    await search.search('nhà tạm lánh');
    expect(await first.textContent()).toBe(vi.search.texts.bestFirst);
  });

  it.each([
    ['hoà nhập', 'hòa nhập'],
    ['uỷ ban nhân dân', 'ủy ban nhân dân'],
    ['phụ nữ'.normalize('NFD'), 'phụ nữ'],
    ['BẠO LỰC GIA ĐÌNH', 'bạo lực gia đình'],
    ['đăk lăk', 'dak lak'],
  ])('takes “%s” for “%s”', async (typed, meant) => {
    const search = await openSearch();
    await search.search(typed);
    const first = await search.count();
    await search.search(meant);
    expect(first).toBe(await search.count());
    expect(first).toBeGreaterThan(0);
  });

  it('marks đ words and folded matches, in the title, too', async () => {
    const search = await openSearch('?q=dinh+kien+gioi');
    expect(await search.page.locator('#search-results a mark').allTextContents()).toContain('định kiến giới');
  });

  it('mends a letter and says so, and searches as typed if asked to', async () => {
    const search = await openSearch('?q=nhà+tạm+lámh');
    expect(await search.status()).toContain('Tìm theo: nhà tạm l');
    expect((await search.results())[0]?.title.toLowerCase()).toContain('nhà tạm lánh');
    await search.takeOffer(/Chỉ tìm đúng như đã gõ/);
    expect(search.query.get('q')).toBe('"nhà tạm lámh"');
    expect(await search.results()).toEqual([]);
  });

  it('does not take a beginning for the whole word', async () => {
    const search = await openSearch('?q=co');
    const first = await search.results();
    const hasSyllable = ({ title, excerpt, place }: Result) =>
      /(^| )co( |$)/.test(withoutMarks(`${title} ${excerpt} ${place}`).replace(/[^a-z0-9]+/g, ' '));
    expect(first.filter((result) => !hasSyllable(result))).toEqual([]);
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
  });

  it('counts what each value would show, several values of one filter together, and comes off one by one', async () => {
    const search = await openSearch('?q=tuyên+truyền');
    const counts = await search.counts(vi.search.filterYear);
    await search.filter(vi.search.filterYear, '2018');
    expect(await search.count()).toBe(counts['2018']);
    await search.filter(vi.search.filterYear, '2020');
    expect(await search.count()).toBe((counts['2018'] ?? 0) + (counts['2020'] ?? 0));
    expect(await search.counts(vi.search.filterYear)).toEqual(counts);
    await search.remove('2018');
    expect([search.query.getAll('year'), await search.count()]).toEqual([['2020'], counts['2020']]);
  });

  it('that leaves nothing is said to, and the nearest way out is offered', async () => {
    const search = await openSearch('?q=Kiên+Giang&year=2019&theme=violence');
    expect(await search.results()).toEqual([]);
    expect(await search.status()).toContain('không kết quả nào hợp với mọi bộ lọc');
    await search.takeOffer(/Bỏ mọi bộ lọc/);
    expect(await search.count()).toBeGreaterThan(0);
  });

  it('finds what states a date, a number or money, as the tables say', async () => {
    const search = await openSearch('?has=money&kind=budgets');
    const budgets = JSON.parse(readFileSync(`${DIST}/data/budgets.json`, 'utf8')) as unknown[];
    expect(await search.count()).toBe(budgets.length);
  });

  it('lists what it names when no word is typed', async () => {
    const search = await openSearch();
    await search.filter(vi.search.filterYear, '2024');
    expect((await search.results()).map(({ place }) => place)).toEqual(
      expect.arrayContaining([expect.stringContaining('2024')]),
    );
    // A type of model has the years of all plans that name it.
    expect(
      (await search.allResults()).filter(({ place, path }) => !place.includes('2024') && !path.startsWith('mo-hinh/')),
    ).toEqual([]);
  });

  it.each(LANGUAGES)('offers only values that hold something, in %s', async (language) => {
    const search = await openSearch('', language);
    const shown = await search.page.locator('details.facet li:not([hidden]) .count').allTextContents();
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((count) => !(Number(count) > 0))).toEqual([]);
  });

  it('is taken off with all others, and the words stay', async () => {
    const search = await openSearch('?q=hội+nghị&year=2020&year=2019');
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
    expect([await search.box.inputValue(), ...(await search.chosen(vi.search.filterYear))]).toEqual([
      'hội nghị',
      '2019',
    ]);
  });

  it('is the last one after Back, whether a word or a filter was changed', async () => {
    const search = await openSearch('?q=hội+nghị');
    const first = await search.results();
    await search.search('nhà tạm lánh');
    const second = await search.results();
    await search.filter(vi.search.filterYear, '2018');
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
    expect(await search.chosen(vi.search.filterYear)).toEqual(['2019']);
  });
});

describe('the order', () => {
  it('by date puts the undated last and keeps them', async () => {
    const search = await openSearch('?q=tháng+hành+động&kind=events');
    const all = await search.count();
    await search.sort(vi.search.sortDate);
    expect(search.query.get('sort')).toBe('date');
    const shown = await search.allResults();
    expect(shown).toHaveLength(all);
    const years = shown.map(({ place }) => Number(/\d{4}/.exec(place)?.[0]));
    const dated = shown
      .map(({ path }, at) => ({ path, year: years[at] ?? 0 }))
      .filter(({ path }) => !path.includes('thua-thien-hue') && !path.includes('song-an'));
    expect(dated.map(({ year }) => year)).toEqual(dated.map(({ year }) => year).toSorted((a, b) => a - b));
  });
});

describe('without JavaScript', () => {
  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('the page in %s says that search needs it, and the lists it names are there', async (language, words) => {
    const scriptless = await site.newPage({ javaScriptEnabled: false });
    await scriptless.goto(site.at(getPath('search', '', language)));
    const notice = scriptless.locator('main noscript p').first();
    expect([await notice.isVisible(), await notice.textContent()]).toEqual([true, words.search.needsScript]);
    await scriptless.goto(site.at(translatePath('dia-phuong/', language)));
    expect(await scriptless.getByRole('link', { name: /Cần Thơ/ }).count()).toBeGreaterThan(0);
  });
});

describe('the keyboard', () => {
  it('goes on from what is left when the button that was pressed is gone', async () => {
    const search = await openSearch('?q=gi%E1%BB%9Bi&year=2018&year=2019');
    const focused = () => search.page.evaluate(() => document.activeElement?.textContent ?? '');
    const [first, second] = [vi, vi].map(({ search: words }, at) =>
      words.texts.remove.replace('{value}', at === 0 ? '2018' : '2019'),
    );
    await search.change(() => search.page.getByRole('button', { name: first, exact: true }).press('Enter'));
    expect(await focused()).toBe(second);
    await search.change(() => search.page.getByRole('button', { name: second, exact: true }).press('Enter'));
    expect(await focused()).toBe(await search.status());
  });
});
