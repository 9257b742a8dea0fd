import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSourceLines, splitLines } from '../../../src/text/clauses/line.ts';

describe('splitLines', () => {
  it('composes decomposed letters: a source in NFD reads as one in NFC', () => {
    expect(splitLines('phu\u031b\u0323 nu\u031b\u0303\nĐo\u0323c')).toEqual(['phự nữ', 'Đọc']);
  });

  it('takes a carriage return before a line feed as part of the line end', () => {
    expect(splitLines('một\r\nhai\r\n')).toEqual(['một', 'hai', '']);
  });

  it('does not break a line at other separators', () => {
    expect(splitLines('một\u2028hai\u0085ba\fbốn')).toHaveLength(1);
  });

  it('gives one line more than there are line feeds, so that numbers are those of the file', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        const text = parts.join('\n');
        expect(splitLines(text)).toHaveLength(text.split('\n').length);
      }),
    );
  });
});

describe('readSourceLines', () => {
  it('numbers lines from 1 and leaves blank ones out', () => {
    expect(readSourceLines(['', ' một ', '\t', 'hai'], 'text')).toEqual([
      { number: 2, text: 'một' },
      { number: 4, text: 'hai' },
    ]);
  });

  it.each([
    ['a heading', '##### **1. Mục đích:**', '1. Mục đích:'],
    ['a heading without bold', '## 2. Các sở', '2. Các sở'],
    ['bold', '**Nơi nhận:**', 'Nơi nhận:'],
    ['bold inside a line', 'Kế hoạch **số 1** và **số 2**', 'Kế hoạch số 1 và số 2'],
    ['italics', 'cho phù hợp. *lll*', 'cho phù hợp. lll'],
    ['the bold of a table', '<b>I</b>\t<b>Các hoạt động</b>', 'I\tCác hoạt động'],
  ])('removes the marks of Markdown: %s', (_, line, words) => {
    expect(readSourceLines([line], 'markdown')).toEqual([{ number: 1, text: words }]);
  });

  it.each([['* một việc'], ['#1 của kế hoạch'], ['a < b > c'], ['2 * 3 * 4']])(
    'keeps what only looks like Markdown: %s',
    (line) => {
      expect(readSourceLines([line], 'markdown')).toEqual([{ number: 1, text: line }]);
    },
  );

  it('keeps every mark in a plain text', () => {
    expect(readSourceLines(['**Nơi nhận:**', '# một'], 'text').map(({ text }) => text)).toEqual([
      '**Nơi nhận:**',
      '# một',
    ]);
  });
});
