import { describe, expect, it } from 'vitest';
import { getPath, type Section } from '../../src/schema/address.ts';
import { ComparePage } from './support/compare.ts';
import { AnyPage, SearchPage } from './support/pages.ts';
import { useSite } from './support/site.ts';

const site = useSite();
const switchFrom = async (section: Section, query: string, javaScriptEnabled = true) => {
  const page = await new AnyPage(await site.newPage({ javaScriptEnabled }), site).open(`${getPath(section)}${query}`);
  return page.switchLanguage();
};

describe('the link to the other language', () => {
  it('keeps query, filters and order of a search, also those chosen since the page was opened, there and back', async () => {
    const search = await new SearchPage(await site.newPage(), site).openSearch('?q=t%E1%BA%ADp+hu%E1%BA%A5n&sort=date');
    await search.filter(search.words.search.filterYear, '2018');
    const before = search.query.toString();
    const english = await search.switchLanguage();
    expect([english.path, english.query.toString()]).toEqual([getPath('search', '', 'en'), before]);
    const there = new SearchPage(english.page, site, 'en');
    await there.settle();
    expect(await there.chosen(there.words.search.filterYear)).toEqual(['2018']);
    const back = await there.switchLanguage();
    expect([back.path, back.query.toString()]).toEqual([getPath('search'), before]);
  });

  it('keeps the plans that are compared, and the step between levels, whose names differ', async () => {
    const plans = ['can-tho-2019', 'song-an-2020'];
    const english = await switchFrom('compare', `?ke-hoach=${plans.join(',')}&khac-cap=1`);
    expect([english.path, english.query.get('plans'), english.query.get('mixed')]).toEqual([
      getPath('compare', '', 'en'),
      plans.join(','),
      '1',
    ]);
    const there = new ComparePage(english.page, site, 'en');
    await there.settle();
    expect(await there.plans()).toEqual(plans);
  });

  it('keeps year and place of the calendar', async () => {
    const english = await switchFrom('calendar', '?year=2019&locality=thanh-pho-can-tho');
    expect([english.path, english.query.get('year'), english.query.get('locality')]).toEqual([
      getPath('calendar', '', 'en'),
      '2019',
      'thanh-pho-can-tho',
    ]);
  });

  it('keeps the page where there is no JavaScript', async () => {
    expect((await switchFrom('search', '?q=x', false)).path).toBe(getPath('search', '', 'en'));
  });
});
