import { expect, it } from 'vitest';
import { render } from '../../../scripts/build/render.ts';
import { STAGING } from '../../../scripts/build/staging.ts';
import { copyTable } from '../../../scripts/build/table-copier.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeInput, makePlan } from '../../support/input.ts';

it('makes from the staged JSON of a table the files that rendering makes of it, byte for byte', async () => {
  const input = makeInput({ plans: [makePlan({})] });
  const { register } = input.vocabularies;
  const notes = {
    register: register.name.en,
    version: register.version,
    date: register.date,
    licence: register.licences.data.id,
  };
  const files = await render(input);
  const json = Buffer.from(files.get('public/data/plans.json') ?? []).toString('utf8');
  const copies = copyTable(makeFolder({ [`${STAGING}/public/data/plans.json`]: json }), 'plans', notes);
  expect([...copies.keys()]).toEqual(['public/data/plans.csv', 'public/data/plans.parquet']);
  for (const [path, bytes] of copies)
    expect(Buffer.from(bytes).equals(files.get(path) ?? Buffer.of()), path).toBe(true);
});
