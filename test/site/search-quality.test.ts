import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBm25, askPage } from '../../scripts/bench/search/engines.ts';
import {
  CLASSES,
  getReciprocalRank,
  getSuccess,
  readQueries,
  type Scored,
  scoreQueries,
} from '../../scripts/bench/search/score.ts';
import { openBench, type Setting } from '../../scripts/bench/search/setting.ts';

const queries = readQueries(process.cwd());
let setting: Setting;
let page: Scored[];
let bm25: Scored[];
beforeAll(async () => {
  setting = await openBench(process.cwd());
  const asked = queries.map(({ query }) => query);
  page = scoreQueries(queries, await askPage(setting, asked));
  bm25 = scoreQueries(queries, askBm25(setting, asked));
});
afterAll(() => setting?.close());

describe('the suite of queries', () => {
  it('holds at least 80, of every class, each once', () => {
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(CLASSES.filter((name) => queries.filter((query) => query.class === name).length < 5)).toEqual([]);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  it('judges only what search can find', () => {
    const known = new Set(setting.entries.map(({ id }) => id));
    expect(queries.flatMap(({ first }) => first.filter((id) => !known.has(id)))).toEqual([]);
  });
});

describe('the search page', () => {
  it('has a right record among the first three for 95 % of all queries', () => {
    expect(page.filter(({ rank }) => rank > 3).map(({ query }) => query)).toSatisfy(
      (missed: string[]) => missed.length <= queries.length * 0.05,
    );
  });

  it('and for 80 % of those with a slip', () => {
    expect(getSuccess(page.filter((row) => row.class === 'typo'))).toBeGreaterThanOrEqual(0.8);
  });

  it.each(CLASSES)('is never below BM25 for %s', (name) => {
    const own = (all: Scored[]) => all.filter((row) => row.class === name);
    expect(getSuccess(own(page))).toBeGreaterThanOrEqual(getSuccess(own(bm25)));
    expect(getReciprocalRank(own(page))).toBeGreaterThanOrEqual(getReciprocalRank(own(bm25)));
  });

  it('is ahead of BM25 in mean reciprocal rank', () => {
    expect(getReciprocalRank(page)).toBeGreaterThan(getReciprocalRank(bm25));
  });
});
