import { describe, expect, it } from 'vitest';
import { checkReplies } from '../../../scripts/checks/replies.ts';
import { listMessages, makeCommitment, makeInput, makePlan } from '../../support/input.ts';

const base = { on: '2032-05-01', from: 'ubnd@xa-thu-nghiem', words: 'Đã mở 02 lớp theo văn bản số 123/UBND-VX.' };
const check = (reply: object) =>
  listMessages(
    checkReplies(makeInput({ plans: [makePlan({ records: [makeCommitment()], replies: [{ ...base, ...reply }] })] })),
  );

describe('checkReplies', () => {
  it('accepts a reply about a promise of its plan', () => {
    expect(check({ records: ['thu-nghiem-2031.I.1.b1'] })).toEqual([]);
  });

  it('refuses promises of other plans and evidence that is not there', () => {
    expect(check({ records: ['khac-2031.I'] })).toEqual([expect.stringContaining('no record "khac-2031.I"')]);
    expect(check({ disputes: 'bao-cao.I' })).toEqual([expect.stringContaining('no evidence "bao-cao.I"')]);
  });

  it.each(['liên hệ 0912 345 678', 'gọi +84912345678', 'thư nguoi.dan@thu.example'])(
    'refuses a contact: %s',
    (words) => {
      expect(check({ words })).toEqual([expect.stringContaining('holds a telephone number or a mail address')]);
    },
  );

  it.each(['1.500.000.000 đồng', 'Kế hoạch số 0034/KH-UBND ngày 26/02/2018'])(
    'takes no number of a text for one: %s',
    (words) => {
      expect(check({ words })).toEqual([]);
    },
  );
});
