import { describe, expect, it } from 'vitest';
import { checkErrata } from '../../../scripts/checks/errata.ts';
import { listMessages, makeInput, makePlan } from '../../support/input.ts';

const why = { vi: 'Mất chữ', en: 'A letter was lost' };
const check = (...errata: { line: number; found: string; read: string }[]) =>
  listMessages(
    checkErrata(makeInput({ plans: [makePlan({ errata: errata.map((erratum) => ({ ...erratum, why })) })] })),
  );

describe('checkErrata', () => {
  it('accepts an erratum whose words stand once in its line', () => {
    expect(check({ line: 2, found: 'thử nghiệm', read: 'Thử nghiệm' })).toEqual([]);
  });

  it('rejects one whose words do not stand in its line', () => {
    expect(check({ line: 2, found: 'hử nghiệm', read: 'x' }, { line: 3, found: 'thử nghiệm', read: 'x' })).toEqual([
      'errata[1].found: "thử nghiệm" does not stand in line 3: "I. NỘI DUNG:"',
    ]);
  });

  it('rejects one whose words stand twice in its line', () => {
    expect(check({ line: 3, found: 'N', read: 'n' })).toEqual(['errata[0].found: "N" stands 2 times in line 3']);
  });

  it('rejects one beyond the last line', () => {
    expect(check({ line: 99, found: 'a', read: 'b' })).toEqual(['errata[0].found: the source has no line 99']);
  });
});
