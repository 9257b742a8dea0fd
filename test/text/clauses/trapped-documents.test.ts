// Traps of real documents: a plan inside a decision, parts, labels of many shapes, headings broken by hand, tables
// inside sections.

import { describe, expect, it } from 'vitest';
import { parseClauses } from '../../../src/text/clauses/clause-tree.ts';
import { readSourceLines, type SourceFormat } from '../../../src/text/clauses/line.ts';

function read(lines: string[], format: SourceFormat = 'paragraphs') {
  return parseClauses(readSourceLines(lines, format), format)
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => `${id} ${text}`);
}

describe('parseClauses', () => {
  it('reads a decision and the plan that it issues, each with its own recipients and signature', () => {
    const decision = [
      'UBND TỈNH X',
      'QUYẾT ĐỊNH',
      'Ban hành Kế hoạch năm 2031',
      'Căn cứ Luật X;',
      'Điều 1. Ban hành kèm theo.',
      'Điều 2. Có hiệu lực từ ngày ký./.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Lê Lam',
    ];
    const plan = [
      'UBND TỈNH X',
      'Độc lập - Tự do',
      'KẾ HOẠCH',
      'Năm 2031',
      'I. VIỆC',
      '1. Làm./.',
      'Nơi nhận:',
      '- Sở A.',
      'GIÁM ĐỐC',
      'Trần Mây',
    ];
    expect(read([...decision, ...plan])).toEqual([
      'decision.header.p1 UBND TỈNH X',
      'decision.title QUYẾT ĐỊNH Ban hành Kế hoạch năm 2031',
      'decision.basis.p1 Căn cứ Luật X;',
      'decision.article1 Ban hành kèm theo.',
      'decision.article2 Có hiệu lực từ ngày ký./.',
      'decision.recipients Nơi nhận:',
      'decision.recipients.b1 Lưu: VT.',
      'decision.signature.p1 CHỦ TỊCH',
      'decision.signature.p2 Lê Lam',
      'header.p1 UBND TỈNH X',
      'header.p2 Độc lập - Tự do',
      'title KẾ HOẠCH Năm 2031',
      'I VIỆC',
      'I.1 Làm./.',
      'recipients Nơi nhận:',
      'recipients.b1 Sở A.',
      'signature.p1 GIÁM ĐỐC',
      'signature.p2 Trần Mây',
    ]);
  });

  it('puts parts above Roman sections, their heading on the same line or the next', () => {
    expect(
      read([
        'KẾ HOẠCH',
        'Phần thứ nhất',
        'MỤC TIÊU',
        'I. CHUNG',
        '1. Một.',
        'PHẦN THỨ HAI: NHIỆM VỤ',
        'I. RIÊNG',
        'B. KHÁC',
        'I. NỮA',
      ]),
    ).toEqual([
      'title KẾ HOẠCH',
      'part1 MỤC TIÊU',
      'part1.I CHUNG',
      'part1.I.1 Một.',
      'part2 NHIỆM VỤ',
      'part2.I RIÊNG',
      'B KHÁC',
      'B.I NỮA',
    ]);
  });

  it('reads labels with slash, dash or bracket, without a space, and twice the same number', () => {
    expect(
      read([
        'KẾ HOẠCH',
        'I/ MỘT',
        '1/ Hai',
        'a. Ba',
        'II - BỐN',
        '1.Năm',
        '1.1.Sáu',
        '1.2) Bảy',
        'a)Tám',
        'II. CHÍN',
        '3- Mười',
      ]),
    ).toEqual([
      'title KẾ HOẠCH',
      'I MỘT',
      'I.1 Hai',
      'I.1.a Ba',
      'II BỐN',
      'II.1 Năm',
      'II.1.1-1 Sáu',
      'II.1.1-2 Bảy',
      'II.1.1-2.a Tám',
      'II~2 CHÍN',
      'II~2.3 Mười',
    ]);
  });

  it('joins a heading in capitals that was broken by hand', () => {
    expect(read(['KẾ HOẠCH', 'I. NHIỆM VỤ VÀ', 'GIẢI PHÁP', '1. Làm.'])).toEqual([
      'title KẾ HOẠCH',
      'I NHIỆM VỤ VÀ GIẢI PHÁP',
      'I.1 Làm.',
    ]);
  });

  it('knows titles and blocks whose spaces are lost or set apart', () => {
    expect(
      read(['UBND XÃ X', 'K Ế  H O Ạ C H', 'Năm 2031', 'I.VIỆC', '1.Làm./.', 'Nơinhận:', '-Lưu: VT.', 'PHỤLỤC']),
    ).toEqual([
      'header.p1 UBND XÃ X',
      'title K Ế H O Ạ C H Năm 2031',
      'I VIỆC',
      'I.1 Làm./.',
      'recipients Nơinhận:',
      'recipients.b1 Lưu: VT.',
      'annex1 PHỤLỤC',
    ]);
  });

  it('gives each row of a table inside a section a clause of its own', () => {
    expect(read(['KẾ HOẠCH', 'I. BẢNG', '- Gạch', 'TT\tViệc', '1\tviết thường', 'II. SAU'])).toEqual([
      'title KẾ HOẠCH',
      'I BẢNG',
      'I.b1 Gạch',
      'I.r1 TT\tViệc',
      'I.r2 1\tviết thường',
      'II SAU',
    ]);
  });

  it('reads tables of Markdown as rows', () => {
    expect(read(['KẾ HOẠCH', 'I. BẢNG', '| TT | Việc |', '|----|:---:|', '| 1 | **Họp** |'], 'markdown')).toEqual([
      'title KẾ HOẠCH',
      'I BẢNG',
      'I.r1 TT\tViệc',
      'I.r2 1\tHọp',
    ]);
  });

  it('does not take lines within a sentence for labels', () => {
    const lines = [
      'KẾ HOẠCH',
      'I. VIỆC CHÍNH CỦA KẾ HOẠCH NĂM NAY TRÊN ĐỊA BÀN TOÀN XÃ VÀ CÁC THÔN',
      'Thực hiện các việc đã nêu tại khoản 3 của Nghị quyết và các văn bản, theo',
      'Điều 5. của Luật, và tiếp tục các việc ấy trong năm.',
    ];
    expect(read(lines, 'text').slice(-1)[0]).toMatch(/theo Điều 5\./);
  });
});
