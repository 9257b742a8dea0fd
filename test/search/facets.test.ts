import { describe, expect, it } from 'vitest';
import {
  countFacets,
  type EntryFile,
  FACETS,
  filterEntries,
  listWaysOut,
  sortEntries,
} from '../../src/search/facets.ts';
import { readState, toggleValue, writeState } from '../../src/search/state.ts';

const none = { values: [], of: [[], [], [], []] };
const file: EntryFile = {
  generatedFrom: 'a test',
  facets: {
    ...(Object.fromEntries(FACETS.map((facet) => [facet, none])) as unknown as EntryFile['facets']),
    year: { values: ['2018', '2019'], of: [0, 1, 1, []] },
    theme: { values: ['law', 'health'], of: [0, [0, 1], 1, []] },
  },
  segments: [],
  documents: [],
  parts: { titles: [], fresh: [], without: [], besides: [] },
  // By place they are d, b, c, a, each a number of ranks after the one before.
  place: [3, -2, 1, -2],
  date: ['2019-11', '', '2018-03-10', '2019-11-15'],
  abbreviations: [],
  shown: { pageBytes: 1024, pagesPerFile: 128, counts: [1] },
  levels: [],
};
const all = [0, 1, 2, 3];

describe('facets', () => {
  it('join values of one facet by or, and facets by and', () => {
    expect(filterEntries(file, all, { year: ['2018', '2019'] })).toEqual([0, 1, 2]);
    expect(filterEntries(file, all, { year: ['2019'], theme: ['law'] })).toEqual([1]);
    expect(filterEntries(file, all, { year: ['1999'] })).toEqual([]);
  });

  it('count what each value would show with the other facets as they are', () => {
    const counts = countFacets(file, all, { year: ['2018'], theme: ['law'] });
    expect([...counts.year]).toEqual([
      ['2018', 1],
      ['2019', 1],
    ]);
    expect([...counts.theme]).toEqual([['law', 1]]);
  });

  it('offer the choices whose removal shows something', () => {
    expect(listWaysOut(file, all, { year: ['2018'], theme: ['health'] })).toEqual([
      { facet: 'year', value: '2018', count: 2 },
      { facet: 'theme', value: 'health', count: 1 },
    ]);
  });
});

describe('sortEntries', () => {
  it('keeps relevance as it is, sorts by place, and puts the undated last', () => {
    expect(sortEntries(file, [2, 0], 'relevance')).toEqual([2, 0]);
    expect(sortEntries(file, all, 'place')).toEqual([3, 1, 2, 0]);
    expect(sortEntries(file, all, 'date')).toEqual([2, 0, 3, 1]);
  });
});

describe('the state', () => {
  it('is read from its address and written to the same one', () => {
    const address = '?q=h%E1%BB%99i+ngh%E1%BB%8B&year=2018&year=2019&theme=law&sort=date';
    expect(readState(address)).toEqual({
      query: 'hội nghị',
      chosen: { year: ['2018', '2019'], theme: ['law'] },
      sort: 'date',
    });
    expect(writeState(readState(address))).toBe(address);
  });

  it('is nothing in the address when nothing is asked', () => {
    expect(writeState(readState('?q=+&sort=best&unknown=1'))).toBe('');
  });

  it('takes a value in and out', () => {
    const chosen = toggleValue(readState('?year=2018'), 'year', '2019');
    expect(writeState(chosen)).toBe('?year=2018&year=2019');
    expect(writeState(toggleValue(toggleValue(chosen, 'year', '2018'), 'year', '2019'))).toBe('');
  });
});
