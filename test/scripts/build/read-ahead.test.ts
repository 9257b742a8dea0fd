import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPlans } from '../../../scripts/build/read-ahead.ts';
import { KeptValues } from '../../../scripts/cache/kept-values.ts';
import { load } from '../../../scripts/read/load.ts';

const root = process.cwd();
const folders = readdirSync('data/plans');

it('reads entries as loading does, so that what another thread has read is loaded as if from YAML', () => {
  const kept = new KeptValues();
  kept.add(readPlans(root, folders));
  expect(kept.size).toBe(folders.length);
  const entriesOf = (loaded: ReturnType<typeof load>) => loaded.input?.plans.map(({ entry }) => entry);
  expect(entriesOf(load(root, kept))).toEqual(entriesOf(load(root)));
  expect(entriesOf(load(root))).toHaveLength(folders.length);
});
