import { describe, expect, it } from 'vitest';
import { checkRepeated } from '../../../scripts/checks/repeated.ts';
import {
  LOCALITIES,
  listMessages,
  makeCommitment,
  makeEvent,
  makeInput,
  makeInputOf,
  makePlan,
} from '../../support/input.ts';

const SAID = 'stands in this list already';
const why = { vi: 'x', en: 'x' };
const tombstone = { id: 'thu-nghiem-2031.I.9', on: '2032-01-01' };

describe('checkRepeated', () => {
  it('accepts lists that say each thing once', () => {
    expect(checkRepeated(makeInputOf(makeCommitment({ themes: ['tap-huan', 'truyen-thong'] }), makeEvent()))).toEqual(
      [],
    );
  });

  it.each([
    ['themes', ['tap-huan', 'tap-huan']],
    ['places', ['xa-thu-nghiem', 'xa-thu-nghiem']],
    ['beneficiaries', ['hộ dân', 'hộ dân']],
    ['alsoIn', ['I.1', 'I.1']],
  ])('points to what stands twice in a list of a record: %s', (field, list) => {
    expect(listMessages(checkRepeated(makeInputOf(makeCommitment({ [field]: list }))))).toEqual([
      `records[0].${field}[1]: ${SAID}`,
    ]);
  });

  it('knows items by what names them, whatever else they say', () => {
    const plan = makePlan({
      withdrawn: [
        { ...tombstone, why },
        { ...tombstone, on: '2032-02-02', why },
      ],
    });
    expect(listMessages(checkRepeated(makeInput({ plans: [plan] })))).toEqual([`withdrawn[1]: ${SAID}`]);
  });

  it('leaves records to the rule of ids, and looks into vocabularies too', () => {
    expect(checkRepeated(makeInputOf(makeCommitment(), makeCommitment()))).toEqual([]);
    const codes = [{ code: '001' }, { code: '001', from: '2031-01-01' }];
    const localities = LOCALITIES.map((unit) => ({ ...unit, codes }));
    expect(listMessages(checkRepeated(makeInput({ localities })))[0]).toBe(`[0].codes[1]: ${SAID}`);
  });
});
