import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, highlight, quotePhrase } from '../../src/search/highlight.ts';

const mark = (text: string, readings: string[][], beginning: string | null = null) =>
  highlight(text, { readings, beginning })
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('highlight', () => {
  it('marks the words as they were asked for together, and alone where they do not meet', () => {
    const readings = [['dinh', 'kien', 'gioi']];
    expect(mark('Xóa định kiến giới, Định hướng', readings)).toBe('Xóa [định kiến giới], Định hướng');
    expect(mark('Định hướng về kiến thức', readings)).toBe('[Định] hướng về [kiến] thức');
  });

  it('marks another form only as a phrase', () => {
    expect(mark('bình đẳng giới, giới tính', [['bdg'], ['binh', 'dang', 'gioi']])).toBe('[bình đẳng giới], giới tính');
  });

  it('marks words by their beginning only where results were found so', () => {
    expect([mark('công', [['co']]), mark('công', [['co']], 'co')]).toEqual(['công', '[công]']);
  });

  it('keeps decomposed text as it stands', () => {
    const text = 'Đài phát'.normalize('NFD');
    expect(mark(text, [['dai']])).toBe('[Đài] phát'.normalize('NFD'));
  });

  it('never loses or changes a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
        expect(
          highlight(text, { readings: [words], beginning: null })
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  it('shows the part of a long text where most of the query stands', () => {
    const text = `nhà ${'chữ '.repeat(80)}nhà tạm lánh cuối ${'chữ '.repeat(80)}`;
    const shown = excerpt(text, { readings: [['nha', 'tam', 'lanh']], beginning: null }).map((piece) => piece.text);
    expect(shown).toContain('nhà tạm lánh');
    expect([shown[0], shown.at(-1)]).toEqual(['…', '…']);
  });

  it('shows a short text whole', () => {
    expect(excerpt('Lưu VT.', { readings: [], beginning: null })).toEqual([{ text: 'Lưu VT.', isMatch: false }]);
  });
});

describe('quotePhrase', () => {
  it('gives the words as the text writes them, or null where they do not meet', () => {
    expect(quotePhrase('Mở Nhà tạm lánh', ['nha', 'tam', 'lanh'])).toBe('Nhà tạm lánh');
    expect(quotePhrase('nhà để tạm lánh', ['nha', 'tam', 'lanh'])).toBeNull();
  });
});
