import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../scripts/checks/links.ts';
import {
  listMessages,
  makeBudget,
  makeCommitment,
  makeEvent,
  makeInput,
  makeInputOf,
  makeModel,
  makePlan,
  makeReference,
} from '../../support/input.ts';

const first = 'thu-nghiem-2031.I.1.b1';
const repeat = (fields: object = {}) => makeCommitment({ clause: 'I.2', repeats: first, ...fields });

describe('checkLinks', () => {
  it('accepts a repeat of a first statement, and an event of a commitment', () => {
    expect(checkLinks(makeInputOf(makeCommitment(), repeat(), makeEvent({ commitment: first })))).toEqual([]);
  });

  it('rejects an event of a commitment that does not exist', () => {
    expect(listMessages(checkLinks(makeInputOf(makeEvent({ commitment: 'thu-nghiem-2031.I.9' }))))).toEqual([
      'records[0].commitment: there is no commitment "thu-nghiem-2031.I.9"',
    ]);
  });

  it('rejects an event of something that is no commitment', () => {
    expect(checkLinks(makeInputOf(makeModel(), makeEvent({ commitment: first })))).toHaveLength(1);
  });

  it.each([
    ['a record that does not exist', [repeat({ repeats: 'thu-nghiem-2031.I.9' })]],
    ['a record of another table', [makeModel(), repeat()]],
    ['itself', [makeCommitment({ repeats: first })]],
    ['another repeat', [makeCommitment({ clause: 'I' }), makeCommitment({ repeats: 'thu-nghiem-2031.I' }), repeat()]],
  ])('rejects a repeat of %s', (_, records) => {
    expect(listMessages(checkLinks(makeInputOf(...records)))).toEqual([
      expect.stringMatching(
        /^records\[\d\]\.repeats: "thu-nghiem-2031\.\S+" is not a first statement in table commitments of this plan$/,
      ),
    ]);
  });

  it('rejects one of several repeats that is no first statement', () => {
    const records = [makeCommitment(), repeat({ repeats: [first, 'thu-nghiem-2031.I.9'] })];
    expect(checkLinks(makeInputOf(...records))).toHaveLength(1);
  });

  it('rejects money of a complete plan that is neither for a record nor for the whole plan', () => {
    const check = (fields: object, records = [makeBudget()]) =>
      checkLinks(makeInput({ plans: [makePlan({ records, ...fields })] })).length;
    const forWholePlan = [{ question: 'money', clause: 'I.1.b2', words: 'đồng', says: { vi: 'a', en: 'a' } }] as const;
    expect(check({ status: 'complete' })).toBe(1);
    expect(check({ status: 'inProgress' })).toBe(0);
    expect(check({ status: 'complete', forWholePlan })).toBe(0);
    expect(check({ status: 'complete' }, [makeCommitment(), makeBudget({ for: [first] })])).toBe(0);
  });

  it('rejects money for what does not exist, or for a reference', () => {
    const budget = makeBudget({ for: [first, 'thu-nghiem-2031.I.9', 'thu-nghiem-2031.I.2-ref'] });
    expect(listMessages(checkLinks(makeInputOf(makeCommitment(), makeReference(), budget)))).toEqual([
      'records[2].for[1]: there is no commitment, model, event or objective "thu-nghiem-2031.I.9" in this plan',
      'records[2].for[2]: there is no commitment, model, event or objective "thu-nghiem-2031.I.2-ref" in this plan',
    ]);
  });

  describe('of relations', () => {
    const other = makePlan({ id: 'thi-du-2032', year: 2032, records: [makeCommitment()] });
    const check = (from: string, to: string) =>
      listMessages(
        checkLinks(
          makeInput({
            plans: [
              makePlan({ records: [makeCommitment(), repeat()], relations: [{ from, to, kind: 'same_undertaking' }] }),
              other,
            ],
          }),
        ),
      );

    it('accepts two records of two plans', () => {
      expect(check(first, 'thi-du-2032.I.1.b1')).toEqual([]);
    });

    it('rejects a record that does not exist', () => {
      expect(check(first, 'thi-du-2032.I.9')).toEqual(['relations[0]: there is no record "thi-du-2032.I.9"']);
    });

    it('says nothing of a record of a plan that could not be read', () => {
      const plan = makePlan({
        records: [makeCommitment()],
        relations: [{ from: first, to: 'thi-du-2032.I.9', kind: 'differs' }],
      });
      expect(checkLinks({ ...makeInput({ plans: [plan] }), unreadPlans: new Set(['thi-du-2032']) })).toEqual([]);
    });

    it('rejects two records of one plan', () => {
      expect(check(first, 'thu-nghiem-2031.I.2')).toEqual([
        'relations[0]: both records are of the plan "thu-nghiem-2031"',
      ]);
    });
  });
});
