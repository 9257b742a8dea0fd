import { expect, it } from 'vitest';
import { fillStore } from '../../../scripts/build/fill-store.ts';
import { listParquetParts, renderParquetPart } from '../../../scripts/formats/parquet-parts.ts';
import { load } from '../../../scripts/read/load.ts';
import { Store } from '../../../src/store/store.ts';

it('is merged by copying: parts made province by province, put together, are those of the whole register, byte for byte', () => {
  const { input } = load(process.cwd());
  if (!input) throw new Error('the real register cannot be read');
  const parts = (plans: typeof input.plans): Map<string, Uint8Array> => {
    const store = new Store(':memory:');
    fillStore(store, { ...input, plans });
    const made = listParquetParts(store.readTable('plans')).map((part): [string, Uint8Array] => [
      part.path,
      renderParquetPart(store, part, {}),
    ]);
    store.close();
    return new Map(made);
  };
  const whole = parts(input.plans);
  const provinces = new Set([...whole.keys()].map((path) => /province=[^/]+/.exec(path)?.[0]));
  expect(provinces.size).toBeGreaterThan(1);
  const jobs = input.plans.map((plan) => parts([plan]));
  const merged = new Map(jobs.flatMap((job) => [...job]).map(([path, bytes]) => [path, Buffer.from(bytes)]));
  expect([...merged.keys()].sort()).toEqual([...whole.keys()].sort());
  for (const [path, bytes] of whole) expect(merged.get(path)?.equals(bytes), path).toBe(true);
});

it('holds every commitment once', () => {
  const { input } = load(process.cwd());
  if (!input) throw new Error('the real register cannot be read');
  const store = new Store(':memory:');
  fillStore(store, input);
  const held = listParquetParts(store.readTable('plans')).flatMap(({ plans }) => plans);
  const named = store.readColumns('commitments', ['plan_id']).map(({ plan_id }) => plan_id);
  store.close();
  expect([...held].sort()).toEqual([...new Set(named)].sort());
});
