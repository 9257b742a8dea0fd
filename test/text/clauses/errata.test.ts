import { describe, expect, it } from 'vitest';
import { applyErrata } from '../../../src/text/clauses/errata.ts';

const LINES = ['một hai ba', ' ây dựng hai lần, hai nơi', ''];

describe('applyErrata', () => {
  it('mends the words in their line and nothing else', () => {
    expect(applyErrata(LINES, [{ line: 2, found: ' ây dựng', read: 'Xây dựng' }])).toEqual({
      lines: ['một hai ba', 'Xây dựng hai lần, hai nơi', ''],
      problems: [],
    });
  });

  it('leaves the lines it was given untouched', () => {
    const lines = [...LINES];
    applyErrata(lines, [{ line: 1, found: 'hai', read: '2' }]);
    expect(lines).toEqual(LINES);
  });

  it('applies each erratum to what those before it made', () => {
    const errata = [
      { line: 1, found: 'hai', read: 'bốn' },
      { line: 1, found: 'bốn ba', read: 'năm' },
    ];
    expect(applyErrata(LINES, errata).lines[0]).toBe('một năm');
  });

  it('refuses an erratum a second time: its damage is gone', () => {
    const erratum = { line: 2, found: ' ây dựng', read: 'Xây dựng' };
    expect(applyErrata(LINES, [erratum, erratum]).problems).toEqual([
      { index: 1, message: '" ây dựng" does not stand in line 2: "Xây dựng hai lần, hai nơi"' },
    ]);
  });

  it('refuses words that stand twice in the line, and changes nothing', () => {
    expect(applyErrata(LINES, [{ line: 2, found: 'hai', read: '2' }])).toEqual({
      lines: LINES,
      problems: [{ index: 0, message: '"hai" stands 2 times in line 2' }],
    });
  });

  it('refuses a line that the source does not have', () => {
    expect(applyErrata(LINES, [{ line: 9, found: 'hai', read: '2' }]).problems).toEqual([
      { index: 0, message: 'the source has no line 9' },
    ]);
  });

  it('finds words that were typed in decomposed letters', () => {
    expect(applyErrata(['dễ dàng'], [{ line: 1, found: 'dễ'.normalize('NFD'), read: 'khó'.normalize('NFD') }])).toEqual(
      { lines: ['khó dàng'], problems: [] },
    );
  });

  it('takes a dollar sign in the new words as it stands', () => {
    expect(applyErrata(['giá x đồng'], [{ line: 1, found: 'x', read: '$& $1 $$' }]).lines).toEqual([
      'giá $& $1 $$ đồng',
    ]);
  });
});
