import { describe, expect, it } from 'vitest';
import { measureText, renderText, wrapText } from '../../src/charts/svg.ts';

describe('wrapText', () => {
  it('loses no word and keeps every line within the width, unless a word alone is wider', () => {
    const text = 'Sở Lao động – Thương binh và Xã hội tỉnh Thừa Thiên Huế';
    const lines = wrapText(text, 120);
    expect(lines.join(' ')).toBe(text);
    expect(lines.every((line) => measureText(line) <= 120)).toBe(true);
  });

  it('leaves no word alone on the last line, but a year may stand there', () => {
    expect(wrapText('một hai ba bốn năm', measureText('một hai ba bốn'))).toEqual(['một hai ba', 'bốn năm']);
    expect(wrapText('một hai ba bốn 2031', measureText('một hai ba bốn'))).toEqual(['một hai ba bốn', '2031']);
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
