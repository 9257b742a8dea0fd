import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getLogPage, LOG_ROWS } from '../../src/schema/change.ts';

describe('getLogPage', () => {
  it('fills a page before it begins the next, and never moves what stands on one', () => {
    const pages = Array.from({ length: 4 * LOG_ROWS }, (_, place) => getLogPage(place));
    expect([...Map.groupBy(pages, (page) => page)].map(([page, places]) => [page, places.length])).toEqual(
      [1, 2, 3, 4].map((page) => [page, LOG_ROWS]),
    );
    fc.assert(fc.property(fc.nat({ max: 100_000 }), (place) => getLogPage(place + LOG_ROWS) === getLogPage(place) + 1));
  });
});
