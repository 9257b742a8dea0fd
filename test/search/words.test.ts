import { describe, expect, it } from 'vitest';
import { foldWords, readWords } from '../../src/search/words.ts';

describe('readWords', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['Đẳng', 'đẳng'.normalize('NFD')],
    ['KHỎE', 'khoẻ'],
    ['Đẳng', '\u00d0ẳng'],
    ['đẳng', '\u0256ẳng'],
    ['ĐẲNG', '\u0189ẲNG'],
    ['đẳng', '\u00f0ẳng'],
    ['tỉ', 'tỷ'],
    ['quí', 'quý'],
    ['bác sỹ', 'bác sĩ'],
    ['Lí', 'LÝ'],
  ])('reads “%s” and “%s” as one word with the same marks', (a, b) => {
    const read = (text: string) => readWords(text).map(({ folded, marks }) => ({ folded, marks }));
    expect(read(a)).toEqual(read(b));
  });

  it('tells syllables apart that differ only by marks', () => {
    const marks = readWords('ban bàn bán bản bãn bạn bân bần băn đan dan ươn uơn').map(
      ({ folded, marks }) => `${folded}/${marks}`,
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('gives the place of each word in the text as it stands, decomposed or not', () => {
    const text = 'Đài (Phát) thanh'.normalize('NFD');
    expect(readWords(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
      'Đài',
      'Phát',
      'thanh',
    ]);
  });

  it('parts the number of a document', () => {
    expect(foldWords('1696/QĐ-TTg')).toEqual(['1696', 'qd', 'ttg']);
  });

  it('takes an English plural for its singular', () => {
    expect(foldWords('communes activities class')).toEqual(['commune', 'activity', 'class']);
  });
});
