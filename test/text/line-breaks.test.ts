import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/text/line-breaks.ts';

const countLetters = (line: string) => line.length;
const words = fc.array(fc.stringMatching(/^[a-z\u00a0]{1,12}$/), { minLength: 1 });

describe('breakLines', () => {
  it('loses no word, and makes a line wider than asked only of a single word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
        const lines = breakLines(list.join(' '), width, countLetters);
        expect(lines.join(' ')).toBe(list.join(' '));
        expect(lines.filter((line) => line.length > width && line.includes(' '))).toEqual([]);
      }),
    );
  });

  it('fills each line before it begins the next', () => {
    expect(breakLines('một hai ba bốn', 7, countLetters)).toEqual(['một hai', 'ba bốn']);
  });

  it('keeps together what a no-break space joins', () => {
    expect(breakLines('một hai\u00a0ba', 8, countLetters)).toEqual(['một', 'hai\u00a0ba']);
  });
});
