import { describe, expect, it } from 'vitest';
import { checkDates } from '../../../scripts/checks/dates.ts';
import {
  listMessages,
  makeCommitment,
  makeEvent,
  makeInput,
  makeInputOf,
  makeModel,
  makePlan,
  makeReference,
} from '../../support/input.ts';

const time = (edtf: string) => ({ edtf, words: 'x' });
const note = { vi: 'Hạn nằm ở năm sau', en: 'Due in the next year' };

describe('checkDates', () => {
  it.each(['2031-11-15', '2031-11', '2031', '2031-11-15/2031-12-15', '2031-04-XX'])(
    'accepts %s in a plan of 2031',
    (edtf) => {
      expect(checkDates(makeInputOf(makeEvent({ when: time(edtf) })))).toEqual([]);
    },
  );

  it.each([
    '15/11/2031',
    '2031-02-30',
    '2031-02-29',
    '2031-02-29/2031-03-15',
    '2031-04-31~',
    '2031-13',
    '2031-21',
    '20311115',
    '2031-11-15T10:00',
    'năm 2031',
    '2031-11-15/?',
  ])('rejects %s: it is not EDTF', (edtf) => {
    expect(listMessages(checkDates(makeInputOf(makeEvent({ when: time(edtf) }))))).toEqual([
      `records[0].when.edtf: "${edtf}" is not an EDTF date`,
    ]);
  });

  it.each([
    ['records[0].when.edtf', makeEvent({ when: time('2032-01-10') })],
    ['records[0].period.edtf', makeCommitment({ period: time('2032-01-10') })],
    ['records[0].due.edtf', makeCommitment({ due: time('2032-01-10') })],
    ['records[0].period.edtf', makeModel({ period: time('2032-01-10') })],
  ])('rejects a date outside the year of the plan at %s', (path, record) => {
    expect(listMessages(checkDates(makeInputOf(record)))).toEqual([
      `${path}: "2032-01-10" lies outside the plan's year 2031`,
    ]);
  });

  it('rejects a period that only begins in the year', () => {
    expect(checkDates(makeInputOf(makeCommitment({ period: time('2031/2032') })))).toHaveLength(1);
  });

  it('accepts a date outside the year where a note says why', () => {
    expect(checkDates(makeInputOf(makeEvent({ when: time('2032-01-10'), note })))).toEqual([]);
  });

  it('rejects what is not EDTF even with a note', () => {
    expect(checkDates(makeInputOf(makeEvent({ when: time('10/01/2032'), note })))).toHaveLength(1);
  });

  it('accepts any year for a cited document, but only EDTF', () => {
    expect(checkDates(makeInputOf(makeReference({ date: '2006-11-29' })))).toEqual([]);
    expect(listMessages(checkDates(makeInputOf(makeReference({ date: '29/11/2006' }))))).toEqual([
      'records[0].date: "29/11/2006" is not an EDTF date',
    ]);
  });

  it('accepts a plan issued in the year before, but only on an EDTF date', () => {
    const issuedOn = (edtf: string) => {
      const document = {
        issuer: 'ubnd@xa-thu-nghiem',
        number: 'not stated',
        date: { edtf, clause: 'I', words: 'x' },
        signatory: 'not stated',
      } as const;
      return listMessages(checkDates(makeInput({ plans: [makePlan({ document })] })));
    };
    expect(issuedOn('2030-12-20')).toEqual([]);
    expect(issuedOn('20/12/2030')).toEqual(['document.date.edtf: "20/12/2030" is not an EDTF date']);
  });

  it('looks at every field of EDTF that plan.yaml has', () => {
    const never = { edtf: '2031-02-29', words: 'x' };
    const document = {
      issuer: 'ubnd@xa-thu-nghiem',
      number: 'not stated',
      date: { ...never, clause: 'I' },
      signatory: 'not stated',
    } as const;
    const records = [
      makeCommitment({ period: never, due: never }),
      makeModel({ period: never }),
      makeEvent({ when: never }),
      makeReference({ date: never.edtf }),
    ];
    expect(checkDates(makeInput({ plans: [makePlan({ document, records })] })).map(({ path }) => path)).toEqual([
      'document.date.edtf',
      'records[0].period.edtf',
      'records[0].due.edtf',
      'records[1].period.edtf',
      'records[2].when.edtf',
      'records[3].date',
    ]);
  });

  it('asks nothing of a time that is not stated', () => {
    expect(
      checkDates(makeInputOf(makeCommitment({ period: 'not stated', due: 'not checked' }), makeReference())),
    ).toEqual([]);
  });
});
