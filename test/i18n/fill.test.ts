import { describe, expect, it } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { findWrongCounts, listPlurals, listSentences } from '../support/english.ts';

const NAMES = /\{(\w+)/g;
const fillAll = (sentence: string, value: number) =>
  fill(sentence, Object.fromEntries([...sentence.matchAll(NAMES)].map(([, name = '']) => [name, value])));

describe('fill', () => {
  it('puts each value in the place of its name', () => {
    expect(fill('{from} → {to}, {from}', { from: 'A', to: 2 })).toBe('A → 2, A');
  });

  it.each([
    [0, '0 places'],
    [1, '1 place'],
    [2, '2 places'],
    [21, '21 places'],
    ['1', '1 place'],
    ['1,001', '1,001 places'],
  ])('chooses the form that %s asks for', (n, said) => {
    expect(fill('{n} {n|place|places}', { n })).toBe(said);
  });

  it('lets a form be empty or hold several words', () => {
    expect(['1', '3'].map((n) => fill('{n} {n|result has|results have}{n||, all}', { n }))).toEqual([
      '1 result has',
      '3 results have, all',
    ]);
  });

  it('says which value is missing', () => {
    expect(() => fill('{n|one|many}', {})).toThrow('no value for {n}');
  });
});

describe('the English words', () => {
  it('read rightly with one and with more', () => {
    const counted = listSentences().filter(([, sentence]) => sentence.includes('|'));
    const ones = counted.flatMap(([path, sentence]) =>
      findWrongCounts(fillAll(sentence, 1)).map((wrong) => `${path}: ${wrong}`),
    );
    expect(ones).toEqual([]);
    const singulars = counted.filter(
      ([, sentence]) => fillAll(sentence, 2) === fillAll(sentence, 1).replace(/1/g, '2'),
    );
    expect(singulars).toEqual([]);
  });

  // Words under a key that says "several" are never used with one.
  it('leave no number before a noun that has only its plural', () => {
    const numbers = new Set(
      listSentences().flatMap(([, sentence]) => [...sentence.matchAll(/\{(\w+)\|/g)].map(([, name]) => name)),
    );
    const plural = new RegExp(`\\{(?:${[...numbers].join('|')})\\}(?: [a-z]+)? [a-z]+s(?![\\w}])`);
    expect(listSentences().filter(([path, sentence]) => !/several/i.test(path) && plural.test(sentence))).toEqual([]);
    expect(plural.test('and {n} old places')).toBe(true);
  });

  it('know the nouns of the register', () => {
    expect(listPlurals()).toEqual(expect.arrayContaining(['commitments', 'duties', 'places', 'bodies']));
    expect(findWrongCounts('He has 1 duties, 1 unnamed places, 11 duties and 2.1 places')).toEqual([
      '1 duties',
      '1 unnamed places',
    ]);
  });
});
