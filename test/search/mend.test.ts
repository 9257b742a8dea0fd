import { describe, expect, it } from 'vitest';
import { isOneMistake, listCandidates, readSyllables } from '../../src/search/mend.ts';

describe('isOneMistake', () => {
  it.each([
    ['lamh', 'lanh'],
    ['lnah', 'lanh'],
    ['lanhh', 'lanh'],
    ['lah', 'lanh'],
  ])('is true of “%s” and “%s”', (a, b) => {
    expect([isOneMistake(a, b), isOneMistake(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['lanh', 'lanh'],
    ['lanh', 'linf'],
    ['abcd', 'badc'],
    ['a', 'abc'],
  ])('is false of “%s” and “%s”', (a, b) => {
    expect(isOneMistake(a, b)).toBe(false);
  });
});

describe('listCandidates', () => {
  const syllables = readSyllables(['lạnh', 'lánh', 'lang', 'nhà']);

  it('gives swapped letters first, then the more frequent', () => {
    expect(listCandidates('lagn', readSyllables(['lan', 'lang']))).toEqual(['lang', 'lan']);
    expect(listCandidates('lanx', syllables)).toEqual(['lanh', 'lang']);
  });

  it('keeps the most frequent way of writing a syllable', () => {
    expect(syllables.written.get('lanh')).toBe('lạnh');
  });

  it('gives nothing for numbers and single letters', () => {
    expect([...listCandidates('1696', syllables), ...listCandidates('l', syllables)]).toEqual([]);
  });
});
