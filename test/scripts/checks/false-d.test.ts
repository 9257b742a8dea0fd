import { describe, expect, it } from 'vitest';
import { checkFalseD } from '../../../scripts/checks/false-d.ts';
import { makeInput, makePlan, SOURCE } from '../../support/input.ts';

const FALSE = ['KẾ HOẠCH', 'Công tác \u00d0ảng năm 2031', ...SOURCE.slice(2)];

describe('checkFalseD', () => {
  it('accepts a source with Đ', () => {
    expect(checkFalseD(makeInput({ plans: [makePlan({ text: ['KẾ HOẠCH', 'Đảng', ...SOURCE.slice(2)] })] }))).toEqual(
      [],
    );
  });

  it('points to a letter that only looks like Đ, and says how to go on', () => {
    expect(checkFalseD(makeInput({ plans: [makePlan({ text: FALSE })] }))).toEqual([
      {
        file: 'data/plans/thu-nghiem-2031/source.txt',
        line: 2,
        column: 10,
        path: '',
        message: 'holds \u00d0 ⟨U+00D0⟩, a letter that only looks like Đ or đ',
        tip: expect.stringContaining('line 2, found: "⟨U+00D0⟩ảng", read: "Đảng"'),
      },
    ]);
  });

  it('accepts it once that erratum is there; then the words of the clause have Đ', () => {
    const plan = makePlan({
      text: FALSE,
      errata: [{ line: 2, found: '⟨U+00D0⟩ảng', read: 'Đảng', why: { vi: 'Chữ giống Đ', en: 'Looks like Đ' } }],
    });
    expect(plan.erratumProblems).toEqual([]);
    expect(checkFalseD(makeInput({ plans: [plan] }))).toEqual([]);
    expect(plan.clauseById.get('title')?.text).toBe('KẾ HOẠCH Công tác Đảng năm 2031');
  });
});
