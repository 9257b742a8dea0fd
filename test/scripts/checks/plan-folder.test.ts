import { describe, expect, it } from 'vitest';
import { checkPlanFolder } from '../../../scripts/checks/plan-folder.ts';
import { listMessages, makeInput, makePlan, type PlanOptions } from '../../support/input.ts';

const check = (fields: PlanOptions) => listMessages(checkPlanFolder(makeInput({ plans: [makePlan(fields)] })));

describe('checkPlanFolder', () => {
  it('accepts a plan in the folder of its id, whose id ends in its year', () => {
    expect(check({})).toEqual([]);
  });

  it('accepts a serial after the year', () => {
    expect(check({ id: 'thu-nghiem-2031-2' })).toEqual([]);
  });

  it('rejects a plan in another folder', () => {
    expect(check({ folder: 'thu-nghiem-2030' })).toEqual([
      'id: is "thu-nghiem-2031" but its folder is "thu-nghiem-2030"',
    ]);
  });

  it.each([['thu-nghiem-2030'], ['thu-nghiem-2032-2']])('rejects the id %s for a plan of 2031', (id) => {
    expect(check({ id })).toEqual([`year: is 2031 but the id is "${id}"`]);
  });

  it('rejects a plan of an unknown locality', () => {
    expect(check({ locality: 'xa-la' })).toEqual(['locality: "xa-la" is not in localities.yaml']);
  });
});
