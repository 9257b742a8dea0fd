import { describe, expect, it } from 'vitest';
import { makeMatcher, scoreQueries } from '../../scripts/bench/search/score.ts';
import { CLASSES, type Judged, readCorrectWords, readDistress, readQueries } from '../../scripts/bench/search/suite.ts';

const root = process.cwd();

describe('the queries', () => {
  const queries = readQueries(root);
  const count = (name: string) => queries.filter((query) => query.class === name).length;

  it('are at least ten of each class, and each is asked once', () => {
    expect(CLASSES.filter((name) => count(name) < 10)).toEqual([]);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  it('are at least 20 of each class of the reader’s own words', () => {
    expect(['words', 'english', 'variant', 'question', 'none'].filter((name) => count(name) < 20)).toEqual([]);
  });

  it('expect something, but of what the register holds nothing about', () => {
    expect(queries.filter(({ first, class: name }) => (first.length === 0) !== (name === 'none'))).toEqual([]);
  });
});

it('Correct words are at least 200, each once', () => {
  const words = readCorrectWords(root).map(({ query }) => query);
  expect(words.length).toBeGreaterThanOrEqual(200);
  expect(new Set(words).size).toBe(words.length);
});

it('Phrases of distress are at least 25 on either side, and none on both', () => {
  const { fires, silent } = readDistress(root);
  expect(Math.min(fires.length, silent.length)).toBeGreaterThanOrEqual(25);
  const loud = new Set(fires.map(({ query }) => query));
  expect(silent.filter(({ query }) => loud.has(query))).toEqual([]);
});

describe('makeMatcher', () => {
  const fits = makeMatcher(['plan.II.1', 'plan.III.*', 'so-y-te@*']);

  it.each(['plan.II.1', 'plan.III.2', 'so-y-te@tinh-a'])('takes “%s”', (id) => expect(fits(id)).toBe(true));
  it.each(['plan.II.10', 'planxII.1', 'x.plan.II.1', 'so-y-te'])('leaves “%s”', (id) => expect(fits(id)).toBe(false));
});

describe('scoreQueries', () => {
  const judged: Judged = { class: 'words', query: 'x', language: 'vi', first: ['right'], isOfferOnly: false };
  const rank = (query: Partial<Judged>, answer: Parameters<typeof scoreQueries>[1][number]) =>
    scoreQueries([{ ...judged, ...query }], [answer])[0]?.rank;

  it('gives the rank of the first right record', () => {
    expect(rank({}, { ids: ['a', 'right', 'right'] })).toBe(2);
    expect(rank({}, { ids: ['a'] })).toBe(Number.POSITIVE_INFINITY);
  });

  it('where nothing is right, counts only an answer of nothing for the words typed', () => {
    const none = { class: 'none', first: [] } as const;
    expect(rank(none, { ids: [] })).toBe(1);
    expect(rank(none, { ids: ['a'] })).toBe(Number.POSITIVE_INFINITY);
    expect(rank(none, { ids: [], mended: 'y' })).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts an offer where other words may only be offered, and no exchange', () => {
    expect(rank({ isOfferOnly: true }, { ids: ['a'], offered: ['right'] })).toBe(1);
    expect(rank({ isOfferOnly: true }, { ids: ['right'], mended: 'y' })).toBe(Number.POSITIVE_INFINITY);
    expect(rank({}, { ids: ['a'], offered: ['right'] })).toBe(Number.POSITIVE_INFINITY);
    expect(rank({}, { ids: ['right'], mended: 'y' })).toBe(1);
  });
});
