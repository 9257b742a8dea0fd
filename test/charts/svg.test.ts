import { describe, expect, it } from 'vitest';
import { estimateTextWidth, renderText, wrapText } from '../../src/charts/svg.ts';

describe('wrapText', () => {
  it('loses no word and keeps every line within the width, unless a word alone is wider', () => {
    const text = 'Sở Lao động – Thương binh và Xã hội tỉnh Thừa Thiên Huế';
    const lines = wrapText(text, 120);
    expect(lines.join(' ')).toBe(text);
    expect(lines.every((line) => estimateTextWidth(line) <= 120)).toBe(true);
  });

  it('leaves no short word alone on the last line, but a year, or what a number or a colon stands before', () => {
    const wrap = (text: string, line: string) => wrapText(text, estimateTextWidth(line));
    expect(wrap('một hai ba bốn năm', 'một hai ba bốn')).toEqual(['một hai ba', 'bốn năm']);
    expect(wrap('một hai ba bốn 2031', 'một hai ba bốn')).toEqual(['một hai ba bốn', '2031']);
    expect(wrap('và 2 cơ quan', 'và 2 cơ')).toEqual(['và 2 cơ', 'quan']);
    expect(wrap('không nêu nơi: thí', 'không nêu nơi:')).toEqual(['không nêu nơi:', 'thí']);
  });

  it('ends in an ellipsis what does not fit', () => {
    expect(wrapText('một hai ba bốn năm', 30, 13, 2)).toEqual(['một', 'hai …']);
  });
});

describe('renderText', () => {
  it('writes words as data', () => {
    expect(renderText('<b>&', 0, 0)).toBe('<text x="0" y="0">&lt;b&gt;&amp;</text>');
  });
});
