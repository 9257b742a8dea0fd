import { describe, expect, it } from 'vitest';
import { checkClauseExists } from '../../../scripts/checks/clause-exists.ts';
import {
  listMessages,
  makeCommitment,
  makeInput,
  makeInputOf,
  makeModel,
  makePlan,
  type PlanOptions,
} from '../../support/input.ts';

const checkPlan = (fields: PlanOptions) => listMessages(checkClauseExists(makeInput({ plans: [makePlan(fields)] })));
const both = { vi: 'x', en: 'x' };

describe('what is said of the whole plan', () => {
  it('stands in a clause that the plan has', () => {
    const forWholePlan = [{ question: 'who', clause: 'I.9', words: 'a', says: { vi: 'a', en: 'a' } }] as const;
    const issues = checkClauseExists(makeInput({ plans: [makePlan({ forWholePlan: [...forWholePlan] })] }));
    expect(issues.map(({ path }) => path)).toEqual(['forWholePlan[0].clause']);
  });
});

describe('checkClauseExists', () => {
  it('accepts a record whose clauses exist', () => {
    expect(checkClauseExists(makeInputOf(makeCommitment({ alsoIn: ['I.1', 'I.2'] })))).toEqual([]);
  });

  it('rejects a record whose clause does not exist, and names clauses near it', () => {
    expect(checkClauseExists(makeInputOf(makeCommitment({ clause: 'I.1.b9' })))).toMatchObject([
      {
        path: 'records[0].clause',
        message: 'the text has no clause "I.1.b9"',
        tip: 'clauses near it: I.1, I.1.b1, I.1.b2',
      },
    ]);
  });

  it('names what clauses begin with where none is near', () => {
    expect(checkClauseExists(makeInputOf(makeCommitment({ clause: 'XX.1' })))[0]?.tip).toBe(
      'clauses begin with title, I, recipients, signature',
    );
  });

  it('accepts a time from a heading above the clause, and from no other clause', () => {
    const check = (heading: string) =>
      listMessages(
        checkClauseExists(makeInputOf(makeCommitment({ period: { edtf: '2031', words: 'năm 2031', heading } }))),
      );
    expect(check('I.1')).toEqual([]);
    expect(check('I.2')).toEqual(['records[0].period.heading: "I.2" is no heading above clause "I.1.b1"']);
    expect(check('I.9')).toContain('records[0].period.heading: the text has no clause "I.9"');
  });

  it('rejects a clause without words of its own', () => {
    expect(listMessages(checkClauseExists(makeInputOf(makeCommitment({ clause: 'signature' }))))).toEqual([
      'records[0].clause: clause "signature" has no words of its own',
    ]);
  });

  it.each<[string, PlanOptions]>([
    ['records[0].alsoIn[1]', { records: [makeCommitment({ alsoIn: ['I', 'no'] })] }],
    [
      'records[0].sites[0].clause',
      { records: [makeModel({ sites: [{ clause: 'no', locality: 'xa-thu-nghiem', words: 'xã' }] })] },
    ],
    ['notes[0].clause', { notes: [{ ...both, clause: 'no' }] }],
    ['setAside[0].clauses[1]', { setAside: [{ clauses: ['I', 'no'], why: both }] }],
    [
      'document.number.clause',
      {
        document: {
          issuer: 'ubnd@xa-thu-nghiem',
          number: { clause: 'no', words: '1' },
          date: 'not stated',
          signatory: 'not stated',
        },
      },
    ],
    [
      'document.date.clause',
      {
        document: {
          issuer: 'ubnd@xa-thu-nghiem',
          number: 'not stated',
          date: { edtf: '2031', clause: 'no', words: '1' },
          signatory: 'not stated',
        },
      },
    ],
    [
      'document.signatory.clause',
      {
        document: {
          issuer: 'ubnd@xa-thu-nghiem',
          number: 'not stated',
          date: 'not stated',
          signatory: { name: 'A', office: 'not stated', clause: 'no' },
        },
      },
    ],
  ])('rejects a clause that does not exist at %s', (path, fields) => {
    expect(checkPlan(fields)).toEqual([`${path}: the text has no clause "no"`]);
  });
});
