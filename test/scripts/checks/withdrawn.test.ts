import { describe, expect, it } from 'vitest';
import { checkWithdrawn } from '../../../scripts/checks/withdrawn.ts';
import { listMessages, makeCommitment, makeInput, makePlan } from '../../support/input.ts';

const ID = 'thu-nghiem-2031.I.1.b9';
const tombstone = (fields: object = {}) => ({
  id: ID,
  on: '2032-06-30',
  why: { vi: 'Nhập nhầm', en: 'Entered by mistake' },
  ...fields,
});

function check(fields: object = {}, table = 'commitments'): string[] {
  const plans = [makePlan({ records: [makeCommitment()], withdrawn: [tombstone(fields)] })];
  return listMessages(checkWithdrawn(makeInput({ plans, publishedIds: [{ id: ID, table, digest: 'x', line: 1 }] })));
}

describe('checkWithdrawn', () => {
  it('accepts the tombstone of a published id, replaced by a record', () => {
    expect(check({ replacedBy: 'thu-nghiem-2031.I.1.b1' })).toEqual([]);
  });

  it('rejects an id that was never published', () => {
    expect(check({ id: 'thu-nghiem-2031.I.7' })).toEqual([
      'withdrawn[0].id: "thu-nghiem-2031.I.7" was never published',
    ]);
  });

  it('rejects an id of another plan', () => {
    expect(check({ id: 'thi-du-2031.I' })).toContain('withdrawn[0].id: "thi-du-2031.I" is of another plan');
  });

  it('rejects a replacement that does not exist', () => {
    expect(check({ replacedBy: 'thu-nghiem-2031.I.9' })).toEqual([
      'withdrawn[0].replacedBy: there is no record "thu-nghiem-2031.I.9"',
    ]);
  });

  it.each([
    ['a model without its type', 'models', {}, false],
    ['a site of a model with a type that does not exist', 'model_sites', { modelType: 'la' }, false],
    ['a commitment with a type of model', 'commitments', { modelType: 'cau-lac-bo-thu' }, false],
    ['a model with its type', 'models', { modelType: 'cau-lac-bo-thu' }, true],
  ])('judges the type: %s', (_, table, fields, isGood) => {
    expect(check(fields, table).length === 0).toBe(isGood);
  });
});
