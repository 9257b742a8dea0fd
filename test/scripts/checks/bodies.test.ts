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

  it('rejects a withdrawn body that a plan names, and one replaced by what no plan names', () => {
    const input = makeInputOf(makeCommitment({ who: [{ ...duty, body: 'hoi-thu@xa-thu-nghiem' }] }));
    const old = { name: { vi: 'Cũ', en: 'Old' }, why: { vi: 'Vì', en: 'For' }, on: '2032-06-30' };
    const withdrawnBodies = [
      { ...old, id: 'hoi-thu@xa-thu-nghiem' },
      { ...old, id: 'nhom-cu@xa-thu-nghiem', replacedBy: 'nhom-moi@xa-thu-nghiem' },
      { ...old, id: 'nhom-cu@xa-la' },
      { ...old, id: 'nhom-cu-nua@xa-thu-nghiem', replacedBy: 'hoi-thu@xa-thu-nghiem' },
    ];
    const register = { ...input.vocabularies.register, withdrawnBodies };
    expect(listMessages(checkBodies({ ...input, vocabularies: { ...input.vocabularies, register } }))).toEqual([
      'withdrawnBodies[0].id: "hoi-thu@xa-thu-nghiem" is withdrawn, but a plan names it',
      'withdrawnBodies[1].replacedBy: no plan names "nhom-moi@xa-thu-nghiem"',
      'withdrawnBodies[2].id: "nhom-cu@xa-la" is of an unknown locality',
    ]);
  });
});
