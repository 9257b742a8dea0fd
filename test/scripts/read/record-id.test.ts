import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getDigest, getRecordId, getResponsibilityId, listRecordKeys } from '../../../scripts/read/record-id.ts';
import { recordId } from '../../../src/schema/id.ts';
import { makeCommitment, makeEvent, makeModel, makePlan } from '../../support/input.ts';

const duty = { body: 'ubnd@xa-thu-nghiem', role: 'lead', from: 'verb' };

describe('getRecordId', () => {
  it('is plan, dot, clause', () => {
    expect(getRecordId('can-tho-2019', { clause: 'III.5.b1' })).toBe('can-tho-2019.III.5.b1');
  });

  it('ends in a hyphen and the suffix, where one is given', () => {
    expect(getRecordId('can-tho-2019', { clause: 'III.5.b1', suffix: 'model' })).toBe('can-tho-2019.III.5.b1-model');
  });
});

describe('getResponsibilityId', () => {
  it('names the commitment, the type of body and its role', () => {
    expect(getResponsibilityId('can-tho-2019.VI.3', { body: 'so-noi-vu@thanh-pho-can-tho', role: 'partner' })).toBe(
      'can-tho-2019.VI.3-so-noi-vu-partner',
    );
  });
});

describe('listRecordKeys', () => {
  const plan = makePlan({
    records: [
      makeEvent(),
      makeCommitment({ who: [duty, { ...duty, role: 'report' }] }),
      makeModel({
        suffix: 'model',
        sites: [
          { suffix: 'site1', locality: 'xa-thu-nghiem', words: 'xã' },
          { clause: 'I.1.b2', locality: 'xa-thu-nghiem', words: 'xã' },
        ],
      }),
    ],
  });

  it('lists every record with its table, its clause and its place in plan.yaml, in the order of plan.yaml', () => {
    expect(listRecordKeys(plan)).toEqual([
      { id: 'thu-nghiem-2031.I.1.b1-event', table: 'events', clause: 'I.1.b1', path: ['records', 0] },
      { id: 'thu-nghiem-2031.I.1.b1', table: 'commitments', clause: 'I.1.b1', path: ['records', 1] },
      {
        id: 'thu-nghiem-2031.I.1.b1-ubnd-lead',
        table: 'responsibilities',
        clause: 'I.1.b1',
        path: ['records', 1, 'who', 0],
      },
      {
        id: 'thu-nghiem-2031.I.1.b1-ubnd-report',
        table: 'responsibilities',
        clause: 'I.1.b1',
        path: ['records', 1, 'who', 1],
      },
      { id: 'thu-nghiem-2031.I.1.b1-model', table: 'models', clause: 'I.1.b1', path: ['records', 2] },
      { id: 'thu-nghiem-2031.I.1.b1-site1', table: 'model_sites', clause: 'I.1.b1', path: ['records', 2, 'sites', 0] },
      { id: 'thu-nghiem-2031.I.1.b2', table: 'model_sites', clause: 'I.1.b2', path: ['records', 2, 'sites', 1] },
    ]);
  });

  it('gives ids of the form that the contract asks for', () => {
    expect(listRecordKeys(plan).filter(({ id }) => !recordId.safeParse(id).success)).toEqual([]);
  });
});

describe('getDigest', () => {
  it('is the first twelve digits of the SHA-256 of the wording in UTF-8', () => {
    expect(getDigest('bình đẳng giới')).toBe(
      createHash('sha256').update(Buffer.from('bình đẳng giới', 'utf8')).digest('hex').slice(0, 12),
    );
    expect(getDigest('abc')).toBe('ba7816bf8f01');
  });
});
