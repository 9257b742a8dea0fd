import { describe, expect, it } from 'vitest';
import { getStated, getStatus, makeReceipt } from '../../../scripts/rows/receipt.ts';
import { makePlan, SOURCE } from '../../support/input.ts';

describe('getStatus', () => {
  const plan = makePlan({ checked: ['due'] });

  it.each([
    ['a value', { edtf: '2031' }, 'stated'],
    ['"not stated"', 'not stated', 'not_stated'],
    ['"not checked", even where the field was checked', 'not checked', 'not_checked'],
    ['nothing, where the field was checked', undefined, 'not_stated'],
    ['a value of zero', 0, 'stated'],
    ['an empty list', [], 'stated'],
  ] as const)('of %s is told', (_, value, status) => {
    expect(getStatus(plan, value, 'due')).toBe(status);
  });

  it('of nothing is "not checked" where nobody says that it was looked for', () => {
    expect(getStatus(plan, undefined, 'who')).toBe('not_checked');
    expect(getStatus(plan, undefined)).toBe('not_checked');
  });
});

describe('getStated', () => {
  it('gives a value, and null for an absence', () => {
    expect([getStated(['a']), getStated('not stated'), getStated('not checked'), getStated(undefined)]).toEqual([
      ['a'],
      null,
      null,
      null,
    ]);
  });
});

describe('makeReceipt', () => {
  it('gives the clause, its first and last line, and its own words', () => {
    const text = [...SOURCE.slice(0, 6), '2. Đề nghị Hội thử báo cáo', '', 'kết quả./.', ...SOURCE.slice(7)];
    expect(makeReceipt(makePlan({ text }), 'I.2')).toEqual({
      plan_id: 'thu-nghiem-2031',
      clause_id: 'thu-nghiem-2031.I.2',
      line_start: 7,
      line_end: 9,
      text: 'Đề nghị Hội thử báo cáo kết quả./.',
    });
  });

  it('refuses a clause that prints no words', () => {
    expect(() => makeReceipt(makePlan(), 'signature')).toThrow('clause signature escaped the check');
  });
});
