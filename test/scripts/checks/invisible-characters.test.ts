import { describe, expect, it } from 'vitest';
import { checkInvisibleCharacters } from '../../../scripts/checks/invisible-characters.ts';
import { makeInput, makePlan, SOURCE } from '../../support/input.ts';

const why = { vi: 'Ký tự không có hình', en: 'A character without a shape' };
const HIDDEN = ['KẾ HOẠCH', 'Công tác thử\u200b nghiệm', ...SOURCE.slice(2)];

describe('checkInvisibleCharacters', () => {
  it('accepts a source whose characters are all seen', () => {
    expect(
      checkInvisibleCharacters(
        makeInput({ plans: [makePlan({ text: ['KẾ HOẠCH', 'a\tb\u00a0c', ...SOURCE.slice(2)] })] }),
      ),
    ).toEqual([]);
  });

  it('takes a form feed or a vertical tab of a source for the blank that it is: no wording holds one', () => {
    const text = ['KẾ HOẠCH', 'Công tác\fthử\vnghiệm', ...SOURCE.slice(2)];
    const plan = makePlan({ text });
    expect(checkInvisibleCharacters(makeInput({ plans: [plan] }))).toEqual([]);
    expect(plan.clauses.map((clause) => clause.text).join()).not.toMatch(/[\f\v]/);
    expect(plan.clauseById.get('title')?.text).toBe('KẾ HOẠCH Công tác thử nghiệm');
  });

  it('points to the line and column of a character without a shape, and says how to go on', () => {
    expect(checkInvisibleCharacters(makeInput({ plans: [makePlan({ text: HIDDEN })] }))).toEqual([
      {
        file: 'data/plans/thu-nghiem-2031/source.txt',
        line: 2,
        column: 13,
        path: '',
        message: 'holds ⟨U+200B⟩, a character without a shape that could make words read otherwise',
        tip: expect.stringContaining('add an erratum'),
      },
    ]);
  });

  it('accepts it once an erratum names it; then the words of the clause are without it', () => {
    const plan = makePlan({
      text: HIDDEN,
      errata: [{ line: 2, found: 'thử⟨U+200B⟩ nghiệm', read: 'thử nghiệm', why }],
    });
    expect(plan.erratumProblems).toEqual([]);
    expect(checkInvisibleCharacters(makeInput({ plans: [plan] }))).toEqual([]);
    expect(plan.clauseById.get('title')?.text).toBe('KẾ HOẠCH Công tác thử nghiệm');
    expect(Buffer.from(plan.source.bytes).toString('utf8')).toContain('thử\u200b nghiệm');
  });
});
