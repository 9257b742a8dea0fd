import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPart, listFurtherPages, listNumbers } from '../../src/facts/paging.ts';

const size = fc.integer({ min: 1, max: 20 });
const rows = fc.array(fc.integer(), { maxLength: 200 });

describe('getPart', () => {
  it('gives every row once, in order, over the first page and the further ones', () => {
    fc.assert(
      fc.property(rows, size, (all, most) => {
        const pages = [undefined, ...listFurtherPages(all.length, most).map(({ params }) => params.page)];
        const parts = pages.map((page) => getPart(all, page, most));
        expect(parts.flatMap((part) => part.rows)).toEqual(all);
        expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
        expect(new Set(parts.map(({ last }) => last))).toEqual(new Set([parts.length]));
      }),
    );
  });

  it('gives an empty list one page', () => {
    expect(getPart([])).toEqual({ rows: [], number: 1, last: 1 });
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
