import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNationalRegister } from '../../scripts/bench/national.ts';
import { check } from '../../scripts/checks/index.ts';
import { load } from '../../scripts/read/load.ts';
import { listRecordKeys } from '../../scripts/read/record-id.ts';
import { makeFolder } from '../support/folder.ts';

const PLANS = 36;

describe('the register of the bench', () => {
  const root = process.cwd();
  const real = load(root).input;
  if (!real) throw new Error('the real register cannot be read');

  it('is a register that can be read, passes every check and was published before: provinces first, then communes', () => {
    const folder = join(makeFolder(), 'register');
    writeNationalRegister(root, real, folder, PLANS);
    const { input, issues } = load(folder);
    expect(issues).toEqual([]);
    if (!input) throw new Error('no input');
    expect(check(input)).toEqual([]);
    expect(input.plans).toHaveLength(PLANS);
    expect(input.publishedIds).toHaveLength(input.plans.reduce((sum, plan) => sum + listRecordKeys(plan).length, 0));
    const levels = new Map(input.vocabularies.localities.map(({ id, level }) => [id, level]));
    expect(input.plans.filter(({ entry }) => levels.get(entry.locality) === 'province')).toHaveLength(34);
  });
});
