import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkIdsKept } from '../../../scripts/checks/ids-kept.ts';
import { makeCommitment, makeInput, makePlan, SOURCE } from '../../support/input.ts';

const wording = 'Mở 02 lớp tập huấn cho hội viên trước ngày 15/11/2031;';
const digest = createHash('sha256').update(wording).digest('hex').slice(0, 12);
const published = (fields: object = {}) => [
  { id: 'thu-nghiem-2031.I.1.b1', table: 'commitments', digest, line: 4, ...fields },
];
const plan = (fields: object = {}) => makePlan({ records: [makeCommitment()], ...fields });
const check = (publishedIds: ReturnType<typeof published>, plans = [plan()]) =>
  checkIdsKept(makeInput({ plans, publishedIds })).map(({ message }) => message);
const withdrawn = [
  { id: 'thu-nghiem-2031.I.1.b1', on: '2032-01-01', why: { vi: 'Nhập nhầm', en: 'Entered by mistake' } },
];

describe('checkIdsKept', () => {
  it('accepts an id that still means the same', () => {
    expect(check(published())).toEqual([]);
  });

  it('accepts ids that were never published before', () => {
    expect(check([])).toEqual([]);
  });

  it('rejects a published id that has vanished, at its line of the list', () => {
    expect(checkIdsKept(makeInput({ plans: [plan({ records: [] })], publishedIds: published() }))).toEqual([
      {
        file: 'data/published-ids.txt',
        line: 4,
        column: 1,
        path: '',
        message: 'the published id "thu-nghiem-2031.I.1.b1" has vanished',
        tip: 'restore the record, or list the id under withdrawn in its plan.yaml with a reason',
      },
    ]);
  });

  it('rejects a published id that moved to another table', () => {
    expect(check(published({ table: 'objectives' }))).toEqual([
      'the published id "thu-nghiem-2031.I.1.b1" was in table objectives, and is now in commitments',
    ]);
  });

  it('rejects a published id whose clause now reads otherwise', () => {
    const text = SOURCE.map((line) => line.replace('02 lớp', '03 lớp'));
    expect(check(published(), [plan({ text })])).toEqual([
      'the published id "thu-nghiem-2031.I.1.b1" now cites another wording',
    ]);
  });

  it('accepts the end of an id that is withdrawn with a reason', () => {
    expect(check(published(), [plan({ records: [], withdrawn })])).toEqual([]);
  });

  it('rejects a withdrawn id that a record uses again', () => {
    expect(check(published(), [plan({ withdrawn })])).toEqual([
      '"thu-nghiem-2031.I.1.b1" is withdrawn, but a record uses it again',
    ]);
  });

  it('says nothing of the ids of a plan that could not be read', () => {
    const input = makeInput({ plans: [], publishedIds: published() });
    expect(checkIdsKept({ ...input, unreadPlans: new Set(['thu-nghiem-2031']) })).toEqual([]);
    expect(checkIdsKept({ ...input, unreadPlans: new Set(['thi-du-2032']) })).toHaveLength(1);
  });
});
