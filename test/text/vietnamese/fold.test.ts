import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVietnamese } from '../../../src/text/vietnamese/fold.ts';

const letter = fc.constantFrom(
  ...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcdghklmnpqrstvxĐÂƯ',
);
const words = fc
  .array(fc.string({ unit: letter, minLength: 1 }), { minLength: 1 })
  .map((syllables) => syllables.join(' '));

describe('foldVietnamese', () => {
  it.each([
    ['Đài Phát thanh', 'dai phat thanh'],
    ['phòng, chống bạo lực gia đình', 'phong, chong bao luc gia dinh'],
    ['THỪA THIÊN HUẾ', 'thua thien hue'],
    ['nghỉ ngơi ở Ỷ La, uống rượu', 'nghi ngoi o y la, uong ruou'],
    ['Kế hoạch số 34/KH-UBND năm 2018', 'ke hoach so 34/kh-ubnd nam 2018'],
    ['\u00d0ài, \u0189ắk, \u00f0iều, \u0256ô thị', 'dai, dak, dieu, do thi'],
  ])('folds "%s"', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  it('leaves only a to z of Vietnamese words', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(foldVietnamese(text)).toMatch(/^[a-z ]+$/);
      }),
    );
  });

  it('keeps the number of syllables and of letters', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(
          foldVietnamese(text)
            .split(' ')
            .map(({ length }) => length),
        ).toEqual(text.split(' ').map(({ length }) => length));
      }),
    );
  });

  it('gives the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')));
      }),
    );
  });

  it('leaves what is folded as it is, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldVietnamese(foldVietnamese(text))).toBe(foldVietnamese(text));
      }),
      { numRuns: 1000 },
    );
  });
});
