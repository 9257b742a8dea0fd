import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoman, writeRoman } from '../../src/text/roman.ts';

describe('Roman numerals', () => {
  it('are read as they were written, from 1 to 3999', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (number) => readRoman(writeRoman(number)) === number));
  });

  it.each([
    [4, 'IV'],
    [9, 'IX'],
    [11, 'XI'],
    [14, 'XIV'],
    [40, 'XL'],
    [49, 'XLIX'],
    [90, 'XC'],
    [399, 'CCCXCIX'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
  ])('write %i as %s', (number, numeral) => {
    expect(writeRoman(number)).toBe(numeral);
    expect(readRoman(numeral)).toBe(number);
  });

  it('never repeat a sign more than three times', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (number) => !/(.)\1{3}/.test(writeRoman(number))));
  });

  it('leave numbers that they cannot write in digits', () => {
    expect([-1, 0, 4000].map(writeRoman)).toEqual(['-1', '0', '4000']);
  });

  it('count signs that are no numerals as nothing', () => {
    expect(readRoman('')).toBe(0);
    expect(readRoman('ABE')).toBe(0);
  });
});
