import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getFieldMeta } from '../../src/schema/field.ts';
import { TABLE_NAMES, TABLES } from '../../src/schema/tables.ts';
import { RECORD_TABLES } from '../support/tables.ts';

const tables = TABLE_NAMES.map((name) => ({ name, table: TABLES[name] }));
const columns = tables.flatMap(({ name, table }) =>
  Object.entries(table.schema.shape).map(([column, schema]) => ({ name, column, schema: schema as z.ZodType })),
);

/** The allowed values of a column, found in its JSON Schema. */
function listValues(schema: z.ZodType): string[] | null {
  const json = z.toJSONSchema(schema) as { enum?: string[]; anyOf?: { enum?: string[] }[] };
  return json.enum ?? json.anyOf?.find((branch) => branch.enum)?.enum ?? null;
}

describe.each(tables)('table $name', ({ name, table }) => {
  it('has a label and says what a row is, in both languages', () => {
    for (const words of [table.label, table.row])
      expect([words.vi, words.en].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('has a key of its own columns, none of which may be empty', () => {
    expect(table.key.length).toBeGreaterThan(0);
    expect(table.key.filter((column) => !(column in table.schema.shape))).toEqual([]);
    expect(table.key.filter((column) => (table.schema.shape[column] as z.ZodType).safeParse(null).success)).toEqual([]);
  });

  it('points with existing columns to existing tables that have a single key', () => {
    const broken = table.foreignKeys.filter(
      ({ column, table: target }) =>
        !(column in table.schema.shape) || TABLES[target as keyof typeof TABLES]?.key.length !== 1,
    );
    expect(broken).toEqual([]);
  });

  it('points with every column that ends in _id, or says why it cannot', () => {
    // A change may name a record that is gone, and its replacement may be in any table.
    const special = name === 'change_records' ? ['record_id'] : name === 'withdrawn' ? ['replaced_by_id'] : [];
    // A group of synonyms is nothing but its rows.
    const groups = name === 'synonyms' ? ['group_id'] : [];
    const exceptions = [
      ...special,
      ...groups,
      'repeats_id',
      'commitment_id',
      'body_id',
      'issuer_id',
      'province_today_id',
    ];
    const pointing = new Set(table.foreignKeys.map(({ column }) => column));
    expect(
      Object.keys(table.schema.shape).filter(
        (column) => column.endsWith('_id') && !pointing.has(column) && !exceptions.includes(column),
      ),
    ).toEqual([]);
  });

  it('refuses a row with a column that nobody described', () => {
    expect(
      table.schema
        .safeParse({ [`${name}_surprise`]: 1 })
        .error?.issues.some(({ code }) => code === 'unrecognized_keys'),
    ).toBe(true);
  });
});

/** Names of the columns for which a fact does not hold. */
const listColumns = (breaks: (schema: z.ZodType) => boolean) =>
  columns.filter(({ schema }) => breaks(schema)).map(({ name, column }) => `${name}.${column}`);
const isEmpty = (words: { vi: string; en: string }) => words.vi.trim() === '' || words.en.trim() === '';

describe('columns', () => {
  it('all have a label in both languages', () => {
    expect(listColumns((schema) => isEmpty(getFieldMeta(schema).label))).toEqual([]);
  });

  it('have help in both languages or in none', () => {
    expect(listColumns((schema) => isEmpty(getFieldMeta(schema).help ?? { vi: '-', en: '-' }))).toEqual([]);
  });

  it('with a closed list of values carry words in both languages for exactly these values', () => {
    const breaks = (schema: z.ZodType) => {
      const [codes, words] = [listValues(schema) ?? [], getFieldMeta(schema).values ?? {}];
      return [...codes].sort().join() !== Object.keys(words).sort().join() || Object.values(words).some(isEmpty);
    };
    expect(listColumns(breaks)).toEqual([]);
    expect(columns.filter(({ schema }) => listValues(schema)).length).toBeGreaterThan(30);
  });

  it('are named in lower case with underscores', () => {
    expect(columns.filter(({ column }) => !/^[a-z]+(_[a-z0-9]+)*$/.test(column))).toEqual([]);
  });

  it('hold plain values only: text, numbers and truth', () => {
    const types = columns.flatMap(({ schema }) => {
      const { type = [], anyOf = [] } = z.toJSONSchema(schema) as {
        type?: string | string[];
        anyOf?: { type: string }[];
      };
      return [type, anyOf.map((branch) => branch.type)].flat(2);
    });
    expect([...new Set(types)].sort()).toEqual(['boolean', 'integer', 'null', 'number', 'string']);
  });
});

describe('record tables', () => {
  it.each(RECORD_TABLES)('%s begins with its receipt and ends with the wording, the note and the page', (name) => {
    const names = Object.keys(TABLES[name].schema.shape);
    expect(names.slice(0, 5)).toEqual(['id', 'plan_id', 'clause_id', 'line_start', 'line_end']);
    expect(names.slice(-4)).toEqual(['text', 'note_vi', 'note_en', 'path']);
  });

  it.each(RECORD_TABLES)('%s points to the plan and the clause of its receipt', (name) => {
    expect(TABLES[name].foreignKeys).toEqual(
      expect.arrayContaining([
        { column: 'plan_id', table: 'plans' },
        { column: 'clause_id', table: 'clauses' },
      ]),
    );
  });
});
