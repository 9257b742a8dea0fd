import { describe, expect, it } from 'vitest';
import { checkSynonymOrder } from '../../../scripts/checks/synonym-order.ts';
import { listMessages, makeInput } from '../../support/input.ts';

const checkOrder = (...ids: string[]) =>
  listMessages(
    checkSynonymOrder(
      makeInput({ synonyms: ids.map((id) => ({ id, words: ['x y'], vi: ['a b'], en: ['a'.repeat(2)] })) }),
    ),
  );

describe('checkSynonymOrder', () => {
  it('accepts ids from a to z', () => {
    expect(checkOrder('jobs', 'law', 'law-on-gender-equality')).toEqual([]);
  });

  it('names the group that is out of order, and no other', () => {
    expect(checkOrder('law', 'jobs', 'women')).toEqual(['groups[1].id: "jobs" comes after "law"']);
  });
});
