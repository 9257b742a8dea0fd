import { describe, expect, it } from 'vitest';
import { checkCoverage } from '../../../scripts/checks/coverage.ts';
import { listMessages, makeCommitment, makeInput, makePlan, type PlanOptions, SOURCE } from '../../support/input.ts';

const why = { vi: 'Tiêu đề', en: 'A heading' };
const covered: PlanOptions = {
  status: 'complete',
  records: [makeCommitment({ alsoIn: ['I.1.b2', 'I.2'] })],
  setAside: [{ clauses: ['I', 'I.1'], why }],
};
const checkPlan = (fields: PlanOptions) =>
  listMessages(checkCoverage(makeInput({ plans: [makePlan({ ...covered, ...fields })] })));

describe('checkCoverage', () => {
  it('accepts a complete plan whose operative clauses are all cited or set aside', () => {
    expect(checkPlan({})).toEqual([]);
  });

  it('rejects a complete plan with an open clause, and quotes it', () => {
    expect(checkPlan({ records: [makeCommitment({ alsoIn: ['I.1.b2'] })] })).toEqual([
      'records: clause I.2 (line 7) has no record: "Đề nghị Hội thử báo cáo kết quả./."',
    ]);
  });

  it('accepts an open clause in a plan that is in progress', () => {
    expect(checkPlan({ status: 'inProgress', records: [] })).toEqual([]);
  });

  it('quotes no more than 80 letters of a long clause', () => {
    const text = SOURCE.map((line) => (line.startsWith('2. ') ? `2. ${'x'.repeat(100)}.` : line));
    expect(checkPlan({ text, records: [makeCommitment({ alsoIn: ['I.1.b2'] })] })).toEqual([
      `records: clause I.2 (line 7) has no record: "${'x'.repeat(80)}…"`,
    ]);
  });

  it('lets a clause that a record is read from too say why it has none of its own', () => {
    expect(
      checkPlan({
        status: 'inProgress',
        records: [makeCommitment({ alsoIn: ['I.2'] })],
        setAside: [{ clauses: ['I.2'], why }],
      }),
    ).toEqual([]);
  });

  it('rejects a clause that has a record and is set aside, in any plan', () => {
    expect(
      checkPlan({
        status: 'inProgress',
        setAside: [
          { clauses: ['I', 'I.1'], why },
          { clauses: ['I.1.b1'], why },
        ],
      }),
    ).toEqual(['setAside[1].clauses[0]: clause I.1.b1 is set aside, but has a record of its own']);
  });
});
