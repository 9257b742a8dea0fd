import { expect, it } from 'vitest';
import { listBodies } from '../../../scripts/read/bodies.ts';
import { makeCommitment, makeEvent, makeModel, makePlan, makeReference, makeTarget } from '../../support/input.ts';

const duty = { body: 'a@x', role: 'lead', from: 'verb' };

it('lists every body that a plan names, with its place in plan.yaml', () => {
  const { entry } = makePlan({
    records: [
      makeCommitment({ who: [duty, { ...duty, body: 'b@x' }] }),
      makeModel({ who: [{ ...duty, body: 'c@x' }] }),
      makeEvent({ from: ['d@x'], to: ['e@x', 'f@x'] }),
      makeReference({ issuer: 'g@x' }),
      makeReference({ suffix: 'other', issuer: 'not stated' }),
      { table: 'recipients', clause: 'recipients.b1', words: 'Lưu', body: 'h@x' },
      { table: 'recipients', clause: 'recipients.b1', suffix: 'other', words: 'VT' },
      makeTarget(),
    ],
  });
  expect(listBodies(entry)).toEqual([
    { body: 'ubnd@xa-thu-nghiem', path: ['document', 'issuer'] },
    { body: 'a@x', path: ['records', 0, 'who', 0, 'body'] },
    { body: 'b@x', path: ['records', 0, 'who', 1, 'body'] },
    { body: 'c@x', path: ['records', 1, 'who', 0, 'body'] },
    { body: 'd@x', path: ['records', 2, 'from', 0] },
    { body: 'e@x', path: ['records', 2, 'to', 0] },
    { body: 'f@x', path: ['records', 2, 'to', 1] },
    { body: 'g@x', path: ['records', 3, 'issuer'] },
    { body: 'h@x', path: ['records', 5, 'body'] },
  ]);
});
