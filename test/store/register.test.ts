// What a page is told of a table does not depend on whether the table is read whole or in parts.

import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { renderJson } from '../../scripts/formats/json.ts';
import { setHandover } from '../../src/store/build-context.ts';
import { Keeper } from '../../src/store/page-cache.ts';
import { shareTurns, Turns } from '../../src/store/page-claims.ts';
import { cutTable, listPlanIds } from '../../src/store/partitions.ts';
import { makeFolder } from '../support/folder.ts';

afterAll(() => {
  setHandover(undefined);
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Rows of two plans, long enough that the table counts as large. */
const rows = Array.from({ length: 40 }, (_, at) => ({
  id: `${at % 2 === 0 ? 'an-2020' : 'binh-2021'}.I.${at}`,
  plan_id: at % 2 === 0 ? 'an-2020' : 'binh-2021',
  parent_id: at % 4 === 0 ? null : 'nobody',
  kind: at % 3 === 0 ? 'heading' : 'bullet',
  text: 'x'.repeat(500_000),
}));

describe('the rows that hold a value', () => {
  it.each([
    ['a plan', 'plan_id', 'an-2020'],
    ['a row', 'id', 'binh-2021.I.3'],
    ['a thing of no plan', 'parent_id', 'nobody'],
    ['nothing', 'parent_id', null],
    ['a column of no ids', 'kind', 'heading'],
  ])('are those of the table: %s', async (_, column, value) => {
    const folder = makeFolder({
      'clauses.json': renderJson(rows).toString(),
      'plans.json': renderJson([{ id: 'an-2020' }, { id: 'binh-2021' }]).toString(),
    });
    const slices = cutTable(
      'clauses',
      Buffer.from(renderJson(rows)),
      listPlanIds([{ id: 'an-2020' }, { id: 'binh-2021' }]),
    );
    vi.stubEnv('REGISTER_DATA', folder);
    vi.resetModules();
    const { getRows } = await import('../../src/store/register.ts');
    setHandover({
      keeper: new Keeper(join(folder, 'dist'), [], slices),
      slices,
      turns: new Turns(shareTurns(), false),
    });
    const found = getRows('clauses', column as 'id', value as string).map(({ id }) => id);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(rows.filter((row) => row[column as 'id'] === value).map(({ id }) => id));
  });
});
