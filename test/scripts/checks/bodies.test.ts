import { describe, expect, it } from 'vitest';
import { checkBodies } from '../../../scripts/checks/bodies.ts';
import { listMessages, makeCommitment, makeInput, makeInputOf, makePlan } from '../../support/input.ts';

const duty = { role: 'lead', from: 'verb' };

describe('checkBodies', () => {
  it('accepts a known type of a known locality', () => {
    expect(checkBodies(makeInputOf(makeCommitment({ who: [{ ...duty, body: 'hoi-thu@xa-thu-nghiem' }] })))).toEqual([]);
  });

  it('rejects an unknown type', () => {
    expect(
      listMessages(checkBodies(makeInputOf(makeCommitment({ who: [{ ...duty, body: 'so-la@xa-thu-nghiem' }] })))),
    ).toEqual(['records[0].who[0].body: unknown agency type "so-la"']);
  });

  it('rejects an unknown locality', () => {
    expect(listMessages(checkBodies(makeInputOf(makeCommitment({ who: [{ ...duty, body: 'ubnd@xa-la' }] }))))).toEqual([
      'records[0].who[0].body: unknown locality "xa-la"',
    ]);
  });

  it('says both where both are unknown', () => {
    const document = {
      issuer: 'so-la@xa-la',
      number: 'not stated',
      date: 'not stated',
      signatory: 'not stated',
    } as const;
    expect(listMessages(checkBodies(makeInput({ plans: [makePlan({ document })] })))).toEqual([
      'document.issuer: unknown agency type "so-la"',
      'document.issuer: unknown locality "xa-la"',
    ]);
  });
});
