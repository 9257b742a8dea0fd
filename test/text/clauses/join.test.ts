import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/text/clauses/join.ts';

describe('joinLines', () => {
  it.each<[rule: string, lines: string[], wording: string]>([
    ['joins two lines with a space', ['vì sự tiến bộ', 'của phụ nữ'], 'vì sự tiến bộ của phụ nữ'],
    [
      'joins without a space after a hyphen glued to a letter',
      ['Kế hoạch số 19/KH-', 'UBND ngày 04/4'],
      'Kế hoạch số 19/KH-UBND ngày 04/4',
    ],
    ['joins without a space after a hyphen glued to a digit', ['Nghị quyết số 11-', 'NQ/TW'], 'Nghị quyết số 11-NQ/TW'],
    ['joins without a space after a hyphen glued to a slash', ['số 346/-', 'KGVX'], 'số 346/-KGVX'],
    ['joins without a space after a hyphen glued to a Vietnamese letter', ['số 12/QĐ-', 'TTg'], 'số 12/QĐ-TTg'],
    ['joins with a space after a free-standing hyphen', ['kinh tế -', 'xã hội'], 'kinh tế - xã hội'],
    ['joins with a space after a free-standing dash', ['Lao động –', 'Thương binh'], 'Lao động – Thương binh'],
    ['joins with a space after a dash glued to a word', ['giai đoạn 2021–', '2030'], 'giai đoạn 2021– 2030'],
    [
      'joins with a space before a dash that opens a line',
      ['Sở Lao động', '– Thương binh'],
      'Sở Lao động – Thương binh',
    ],
    [
      'makes one space of a run of blanks',
      ['Số:            /KH-UBND', ' ngày\u00a0\u00a0 tháng 4'],
      'Số: /KH-UBND ngày tháng 4',
    ],
    ['drops the blanks around a line', ['  a  ', '\tb\t'], 'a b'],
    ['keeps the tabs between the cells of a row', ['Mở lớp\tLớp\t\t2'], 'Mở lớp\tLớp\t\t2'],
    ['passes over blank lines', ['vì', '', '   ', 'phụ nữ'], 'vì phụ nữ'],
    ['joins over a blank line as if it were not there', ['19/KH-', '', 'UBND'], '19/KH-UBND'],
    ['gives no words for no lines', [], ''],
  ])('%s', (_, lines, wording) => {
    expect(joinLines(lines)).toBe(wording);
  });

  it('keeps every character that is not a blank, in order', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        expect(bare(joinLines(lines))).toBe(bare(lines.join(' ')));
      }),
    );
  });

  it('leaves a wording that is already joined as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        expect(joinLines([joinLines(lines)])).toBe(joinLines(lines));
      }),
    );
  });
});
