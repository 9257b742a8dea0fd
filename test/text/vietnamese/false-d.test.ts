import { describe, expect, it } from 'vitest';
import { findFalseD, mendFalseD } from '../../../src/text/vietnamese/false-d.ts';
import { isVietnamese } from '../../../src/text/vietnamese/letters.ts';

describe('letters that only look like Đ', () => {
  it.each([
    ['\u00d0', 'Đ', '⟨U+00D0⟩'],
    ['\u0189', 'Đ', '⟨U+0189⟩'],
    ['\u00f0', 'đ', '⟨U+00F0⟩'],
    ['\u0256', 'đ', '⟨U+0256⟩'],
  ])('are found and mended: %j', (letter, right, code) => {
    expect(findFalseD(`Sở ${letter}ầu tư, ${letter}ất`)).toEqual({ at: 3, shown: `${letter} ${code}`, count: 2 });
    expect(mendFalseD(`Sở ${letter}ầu tư`)).toBe(`Sở ${right}ầu tư`);
    expect(isVietnamese(letter)).toBe(true);
  });

  it('are not Đ and đ themselves', () => {
    expect(findFalseD('Đất đai, dD')).toBe(null);
  });
});
