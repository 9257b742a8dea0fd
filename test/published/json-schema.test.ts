import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readIndex, readJson, readRows, TABLES_OF_DATA } from './support.ts';

const { tables } = readIndex();

function makeValidator(name: string) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  for (const keyword of ['x-label', 'x-help', 'x-unit', 'x-values', 'x-meanings']) ajv.addKeyword(keyword);
  const path = tables.find((table) => table.name === name)?.schema ?? '';
  return ajv.compile<unknown[]>(readJson<object>(path));
}

describe('the JSON Schema', () => {
  it.each(TABLES_OF_DATA)('of %s accepts every published row', (name) => {
    const validate = makeValidator(name);
    validate(readRows(name));
    expect(validate.errors ?? []).toEqual([]);
  });

  const [event] = readRows('events');
  it.each([
    ['a missing column', ({ starts: _, ...row }: Record<string, unknown>) => row],
    ['a column that the dictionary does not know', (row: Record<string, unknown>) => ({ ...row, extra: 1 })],
    ['a code outside its vocabulary', (row: Record<string, unknown>) => ({ ...row, kind: 'party' })],
    ['a day that no calendar has', (row: Record<string, unknown>) => ({ ...row, starts: '2019-02-30' })],
    ['a number as text', (row: Record<string, unknown>) => ({ ...row, line_start: '5' })],
    ['nothing where something must be', (row: Record<string, unknown>) => ({ ...row, title_vi: null })],
    ['an id of another form', (row: Record<string, unknown>) => ({ ...row, plan_id: 'Cần Thơ 2019' })],
  ])('refuses a row with %s', (_, breakIt) => {
    expect(makeValidator('events')([event])).toBe(true);
    expect(makeValidator('events')([breakIt({ ...event })])).toBe(false);
  });

  it('stands under the version of the data, and says so itself', () => {
    const { version } = readIndex();
    for (const { name, schema } of tables) {
      const { $id, $schema } = readJson<{ $id: string; $schema: string }>(schema);
      expect([schema, $schema]).toEqual([
        `schema/${version}/${name}.json`,
        'https://json-schema.org/draft/2020-12/schema',
      ]);
      expect($id.endsWith(`/${schema}`)).toBe(true);
    }
  });
});
