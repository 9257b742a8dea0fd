// Records to files, in memory: datasets, their description, plan pages and the official texts. Nothing is written here.

import { z } from 'zod';
import { TABLE_NAMES, TABLES } from '../../src/schema/tables.ts';
import type { Input } from '../lib/input.ts';
import { renderCsv } from '../outputs/csv.ts';
import { describeData } from '../outputs/data-index.ts';
import { renderJson } from '../outputs/json.ts';
import { renderPlanPage } from '../outputs/plan-page.ts';
import { renderPlanSchema } from '../outputs/plan-schema.ts';
import { makeDatasets } from '../rows/datasets.ts';

/** Paths relative to the publication: `public/…` is served as it is, `content/plans/…` becomes pages. */
export type Files = Map<string, Uint8Array>;

/** Takes the checked input; gives every generated file. Throws if a row does not fit its own contract, which would be a defect of this program. */
export function render(input: Input): Files {
  const datasets = makeDatasets(input);
  const files: Files = new Map();
  for (const name of TABLE_NAMES) {
    const rows = z.array(TABLES[name].schema).parse(datasets[name]);
    files.set(`public/data/${name}.csv`, renderCsv(Object.keys(TABLES[name].schema.shape), rows));
    files.set(`public/data/${name}.json`, renderJson(rows));
  }
  const sizes = new Map([...files].map(([path, bytes]) => [path.replace('public/', ''), bytes.byteLength]));
  const index = describeData(input.vocabularies.register, datasets, sizes);
  files.set('public/data/index.json', new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`));
  files.set('public/data/plan.schema.json', renderPlanSchema(input.vocabularies));
  for (const { entry, source } of input.plans) files.set(`public/data/plans/${entry.id}/source.txt`, source.bytes);
  for (const plan of datasets.plans) files.set(`content/plans/${plan.id}.mdx`, renderPlanPage(plan));
  return files;
}
