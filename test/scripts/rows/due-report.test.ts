import { describe, expect, it } from 'vitest';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { makeCommitment, makeEvent, makeInput, makePlan, type Record } from '../../support/input.ts';

const PLAN = 'thu-nghiem-2031';
const COMMITTEE = 'ubnd@xa-thu-nghiem';
const UNION = 'hoi-thu@xa-thu-nghiem';
const due = { edtf: '2031-11-15', relation: 'before', words: 'trước ngày 15/11/2031' } as const;
const who = (body: string, role: string) => ({ body, role, from: 'verb' });
const report = (fields: object = {}) =>
  makeCommitment({ kind: 'reporting', due, who: [who(UNION, 'report')], ...fields });
const list = (...records: Record[]) => makeDatasets(makeInput({ plans: [makePlan({ records })] }));

describe('reports that were due', () => {
  it('are commitments to report with a deadline, and who reports to whom', () => {
    const { due_reports, due_report_bodies } = list(report({ who: [who(UNION, 'report'), who(COMMITTEE, 'receive')] }));
    expect(due_reports).toMatchObject([
      {
        id: `${PLAN}.I.1.b1`,
        last_day: '2031-11-14',
        has_passed: true,
        from_ids: UNION,
        to_ids: COMMITTEE,
        via_ids: '',
      },
    ]);
    expect(due_report_bodies.map(({ side, body_id }) => [side, body_id])).toEqual([
      ['from', UNION],
      ['to', COMMITTEE],
    ]);
  });

  it('take whom the event of the deadline names, once', () => {
    const event = makeEvent({ suffix: 'han', when: due, from: [UNION], to: [COMMITTEE], commitment: `${PLAN}.I.1.b1` });
    expect(list(report(), event).due_reports).toMatchObject([
      { event_id: `${PLAN}.I.1.b1-han`, from_ids: UNION, to_ids: COMMITTEE },
    ]);
  });

  it('are none where the plan names no day, only a year, or another kind of work', () => {
    expect(list(report({ due: undefined })).due_reports).toEqual([]);
    expect(list(report({ due: { edtf: '2031', words: '2031' } })).due_reports).toEqual([]);
    expect(list(report({ kind: 'activity' })).due_reports).toEqual([]);
  });

  it('are one where a clause says the same again, also one that says two undertakings again', () => {
    const other = makeCommitment({ clause: 'I.1.b2' });
    const again = report({
      clause: 'I.2',
      repeats: [`${PLAN}.I.1.b2`, `${PLAN}.I.1.b1`],
      who: [who(COMMITTEE, 'receive')],
    });
    expect(list(report(), other, again).due_reports).toMatchObject([
      { id: `${PLAN}.I.1.b1`, from_ids: UNION, to_ids: COMMITTEE },
    ]);
  });

  it('have not passed while their last day is to come', () => {
    const ahead = { edtf: '2032-07-01', relation: 'before', words: 'x' } as const;
    expect(list(report({ due: ahead })).due_reports).toMatchObject([{ last_day: '2032-06-30', has_passed: false }]);
  });
});
