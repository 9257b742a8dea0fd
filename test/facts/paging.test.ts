import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getListPage, listFurtherPages, listNumbers } from '../../src/facts/paging.ts';

const size = fc.integer({ min: 1, max: 20 });
const rows = fc.array(fc.integer(), { maxLength: 200 });

describe('getListPage', () => {
  it('gives every row once, in order, over the first page and the further ones', () => {
    fc.assert(
      fc.property(rows, size, (all, most) => {
        const pages = [undefined, ...listFurtherPages(all.length, most).map(({ params }) => params.page)];
        const listed = pages.map((page) => getListPage(all, page, most));
        expect(listed.flatMap(({ rows }) => rows)).toEqual(all);
        expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
        expect(new Set(listed.map(({ last }) => last))).toEqual(new Set([listed.length]));
      }),
    );
  });

  it('gives an empty list one page', () => {
    expect(getListPage([])).toEqual({ rows: [], number: 1, last: 1 });
    expect(listFurtherPages(0)).toEqual([]);
  });
});

describe('listNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, 0, 9]],
    [5, 9, [1, 0, 4, 5, 6, 0, 9]],
    [9, 9, [1, 0, 8, 9]],
  ])('of page %i of %i is %j', (number, last, numbers) => {
    expect(listNumbers(number, last)).toEqual(numbers);
  });
});
