import { readdirSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../../scripts/build/read-plans.ts';
import { StoredYamlValues } from '../../../scripts/cache/yaml-values.ts';
import { load } from '../../../scripts/read/load.ts';
import { Store } from '../../../src/store/store.ts';

const root = process.cwd();
const folders = readdirSync('data/plans');

it('reads entries as loading does, so that what another thread has read is loaded as if from YAML', () => {
  const store = new Store(':memory:');
  onTestFinished(() => store.close());
  const values = new StoredYamlValues(store);
  for (const [digest, json] of run({ root, folders })) values.add(digest, json);
  expect(values.count()).toBe(folders.length);
  const entriesOf = (loaded: ReturnType<typeof load>) => loaded.input?.plans.map(({ entry }) => entry);
  expect(entriesOf(load(root, values))).toEqual(entriesOf(load(root)));
  expect(entriesOf(load(root))).toHaveLength(folders.length);
  values.forgetUnused();
  expect(values.count()).toBe(folders.length);
});
