import { describe, expect, it } from 'vitest';
import { type ContinuationContext, isContinuation, isTerminal } from '../../../src/text/clauses/line-continuation.ts';
import { type Marker, readMarker } from '../../../src/text/clauses/marker.ts';

const FULL = 'Một dòng đầy chữ, dài gần bằng bề rộng của trang, để câu còn phải xuống dòng vì';
const context = (fields: Partial<ContinuationContext> = {}): ContinuationContext => ({
  width: FULL.length,
  isLineParagraph: false,
  dash: '-',
  lastLabel: () => null,
  ...fields,
});
const labels =
  (last: Partial<Record<Marker, string>>): ContinuationContext['lastLabel'] =>
  (marker) =>
    last[marker] ?? null;
const continues = (previous: string, text: string, fields: Partial<ContinuationContext> = {}) =>
  isContinuation(previous, text, readMarker(text), context(fields));

describe('isTerminal', () => {
  it.each(['hết.', 'việc;', 'sau:', 'sao?', 'vân vân…', 'mới”.', 'mới.”', '(hết.)', 'hết./. '])(
    'holds for "%s"',
    (text) => {
      expect(isTerminal(text)).toBe(true);
    },
  );

  it.each(['phụ nữ', 'các cấp,', 'Đề án “Phòng ngừa”', 'kinh tế -'])('does not hold for "%s"', (text) => {
    expect(isTerminal(text)).toBe(false);
  });
});

describe('isContinuation', () => {
  it.each([
    ['the second half of a ministry’s name', 'Căn cứ Công văn của Sở Lao động', '– Thương binh và Xã hội về việc'],
    [
      'the second half of a ministry’s name, after the usual dash',
      'Căn cứ Công văn của Sở Lao động',
      '- Thương binh và Xã hội về việc',
    ],
    ['"- xã hội" after "kinh tế"', 'kế hoạch phát triển kinh tế', '- xã hội của địa phương'],
    ['the second year of a period', 'giai đoạn 2016', '- 2020 và tầm nhìn'],
    ['words in lower case after a dash', 'tại khu nhà', '- nơi ở của công nhân'],
    ['a dash that is not the one of this document', 'Phòng Văn hóa cùng', '– Đài Truyền thanh'],
    ['"XIII." that follows no section XI or XII', 'toàn quốc lần thứ', 'XIII. Các cấp'],
    ['"10." that follows no item 8 or 9', 'thực hiện Nghị quyết số', '10. Các đơn vị'],
    ['a line in lower case', 'Một dòng ngắn.', 'của phụ nữ'],
    ['a comma at the head of a line', 'cán bộ nữ', ', nhất là'],
    ['a capital at the head of a line after a full line', FULL, 'Đảng và Nhà nước'],
  ])('takes as the same sentence: %s', (_, previous, text) => {
    expect(continues(previous, text)).toBe(true);
  });

  it('takes "XIII của Đảng" as the same sentence', () => {
    expect(
      continues(
        'a) Để chuẩn bị cho Đại hội Đảng các cấp, tiến tới Đại hội đại biểu toàn quốc lần thứ',
        'XIII của Đảng và bầu cử',
        { width: 87 },
      ),
    ).toBe(true);
  });

  it.each([
    ['a dash after a full stop', 'thực hiện Bộ luật Lao động.', '- Thương binh được ưu tiên'],
    ['a dash with a capital after a heading', '2. Yêu cầu', '- Tăng cường sự lãnh đạo'],
    ['a paragraph after a short heading', '1. Mục tiêu tổng quát', 'Tạo bước chuyển biến mạnh mẽ'],
    ['a paragraph after a short line', 'Hết việc.', 'Các cơ quan nhà nước'],
    ['a plus sign after a lead-in', '- Nội dung cụ thể:', '+ tuyên truyền'],
    ['section I after any words', 'Không có dấu chấm', 'I. MỤC ĐÍCH'],
    ['item 1 after a heading', 'II. NỘI DUNG', '1. Truyền thông'],
  ])('begins a clause: %s', (_, previous, text) => {
    expect(continues(previous, text)).toBe(false);
  });

  it.each([
    ['the next section', 'III. TỔ CHỨC', { roman: 'II' }],
    ['a section after one that is missing', 'IV. TỔ CHỨC', { roman: 'II' }],
    ['a repeated section', 'II. TỔ CHỨC', { roman: 'II' }],
    ['the next letter', 'đ) Xây dựng', { letter: 'd' }],
  ] as const)('begins a clause without a full stop before it: %s', (_, text, last) => {
    expect(continues('Không có dấu chấm', text, { lastLabel: labels(last) })).toBe(false);
  });

  it('begins a clause with the usual dash of a document that opens its items with en dashes', () => {
    expect(continues('2. Yêu cầu', '– Tăng cường sự lãnh đạo', { dash: '–' })).toBe(false);
  });

  it('begins a paragraph after a heading as long as nine tenths of a line, if it opens as undertakings do', () => {
    const heading = 'x'.repeat(Math.floor(FULL.length * 0.9) - 'Thường'.length - 1);
    expect(continues(heading, 'Thường xuyên củng cố')).toBe(false);
    expect(continues(heading, 'Tỉnh thường xuyên củng cố')).toBe(true);
  });

  it('begins a paragraph with every capital where each paragraph stands on one line', () => {
    expect(continues(FULL, 'Đảng và Nhà nước', { width: null })).toBe(false);
    expect(continues(FULL, 'nhằm hoàn thành', { width: null })).toBe(true);
  });
});
