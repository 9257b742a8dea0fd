import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitNoBreak } from '../../src/text/no-break.ts';

const listWhole = (text: string) =>
  splitNoBreak(text)
    .filter(({ isNoBreak }) => isNoBreak)
    .map((piece) => piece.text);

describe('splitNoBreak', () => {
  it.each([
    ['Quyết định số 1696/QĐ-TTg ngày 02/10/2015', ['1696/QĐ-TTg']],
    ['theo 202/2025/QH15; 60-NQ/TW, mục 5', ['202/2025/QH15', '60-NQ/TW']],
    ['Nghị quyết 23/2018/NQ-HĐND, Kế hoạch 34 /KH-UBND: chi', ['23/2018/NQ-HĐND', '34 /KH-UBND']],
    ['giai đoạn 2016 - 2020', ['2016 - 2020']],
    [
      'May 2020 – July 2020, before 15 November 2019, 8 March and tháng 4/2024',
      ['May 2020 –', 'July 2020', '15 November 2019', '8 March', 'tháng 4/2024'],
    ],
    [
      'Mục III.5, gạch đầu dòng 1 › dấu chấm 4, dòng 189–191',
      ['Mục III.5', 'đầu dòng 1', 'dấu chấm 4', 'dòng 189–191'],
    ],
    ['The time 2019-01-28T17:22:27+0700 stands', ['2019-01-28T17:22:27+0700']],
    ['theo Điều 15, Article 15, in Viet Nam', ['Điều 15', 'Article 15', 'Viet Nam']],
    ['Sở Lao động – Thương binh và Xã hội', ['động –']],
  ])('keeps in "%s" %j', (text, whole) => expect(listWhole(text)).toEqual(whole));

  it.each(['Tổ chức 02 lớp tập huấn', 'và/hoặc', 'ngày 8/3 và 20/10', '3 xã-phường', ''])(
    'tears "%s" anywhere',
    (text) => expect(listWhole(text)).toEqual([]),
  );

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          splitNoBreak(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
