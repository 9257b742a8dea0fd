import { expect, it } from 'vitest';
import { renderParquetParts } from '../../../scripts/formats/parquet-parts.ts';
import { load } from '../../../scripts/read/load.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';

it('is merged by copying: parts made province by province, put together, are those of the whole register, byte for byte', async () => {
  const { input } = load(process.cwd());
  if (!input) throw new Error('the real register cannot be read');
  const parts = (plans: typeof input.plans) => renderParquetParts(makeDatasets({ ...input, plans }), {});
  const whole = await parts(input.plans);
  const provinces = new Set([...whole.keys()].map((path) => /province=[^/]+/.exec(path)?.[0]));
  expect(provinces.size).toBeGreaterThan(1);
  const jobs = await Promise.all(input.plans.map((plan) => parts([plan])));
  const merged = new Map(jobs.flatMap((job) => [...job]).map(([path, bytes]) => [path, Buffer.from(bytes)]));
  expect([...merged.keys()].sort()).toEqual([...whole.keys()].sort());
  for (const [path, bytes] of whole) expect(merged.get(path)?.equals(bytes), path).toBe(true);
});
