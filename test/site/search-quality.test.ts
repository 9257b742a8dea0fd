import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBm25, askPage } from '../../scripts/bench/search/engines.ts';
import {
  getReciprocalRank,
  getSuccess,
  makeMatcher,
  type Scored,
  scoreQueries,
} from '../../scripts/bench/search/score.ts';
import { openBench, type Setting } from '../../scripts/bench/search/setting.ts';
import { CLASSES, readQueries } from '../../scripts/bench/search/suite.ts';
import { DIST } from '../published/support.ts';

/** What search answered from the start. The classes after them are measured, and not yet promised. */
const HELD = CLASSES.slice(0, CLASSES.indexOf('words'));

const all = readQueries(process.cwd());
const queries = all.filter((query) => HELD.includes(query.class) && !query.isOfferOnly);
let setting: Setting;
let page: Scored[];
let bm25: Scored[];
beforeAll(async () => {
  setting = await openBench(process.cwd());
  const shown = await askPage(setting, queries);
  // A theme before the results shows a way; what is compared is the order of the results.
  page = scoreQueries(
    queries,
    shown.map((answer) => ({ ...answer, ids: answer.ids.filter((id) => !id.startsWith('theme:')) })),
  );
  bm25 = scoreQueries(queries, askBm25(setting, queries));
});
afterAll(() => setting?.close());

describe('the suite of queries', () => {
  it('judges only what the site has', () => {
    const rows = (table: string): { id: string }[] => JSON.parse(readFileSync(`${DIST}/data/${table}.json`, 'utf8'));
    const known = [
      ...setting.entries.map(({ id }) => id),
      ...rows('localities').map(({ id }) => id),
      ...rows('themes').map(({ id }) => `theme:${id}`),
      'page:calendar',
    ];
    const patterns = new Set(all.flatMap(({ first }) => first));
    expect([...patterns].filter((pattern) => !known.some(makeMatcher([pattern])))).toEqual([]);
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

  it.each(HELD)('is never below BM25 for %s', (name) => {
    const own = (scored: Scored[]) => scored.filter((row) => row.class === name);
    expect(getSuccess(own(page))).toBeGreaterThanOrEqual(getSuccess(own(bm25)));
    expect(getReciprocalRank(own(page))).toBeGreaterThanOrEqual(getReciprocalRank(own(bm25)));
  });

  it('is ahead of BM25 in mean reciprocal rank', () => {
    expect(getReciprocalRank(page)).toBeGreaterThan(getReciprocalRank(bm25));
  });
});
