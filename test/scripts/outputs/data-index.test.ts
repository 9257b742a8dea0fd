import { describe, expect, it } from 'vitest';
import { describeColumns, describeData } from '../../../scripts/outputs/data-index.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { TABLE_NAMES, TABLES } from '../../../src/schema/tables.ts';
import { makeCommitment, makeInput, makePlan } from '../../support/input.ts';

const input = makeInput({ plans: [makePlan({ records: [makeCommitment(), makeCommitment({ clause: 'I.2' })] })] });
const sizes = new Map([['data/commitments.csv', 120]]);
const index = describeData(input.vocabularies.register, makeDatasets(input), sizes);
const commitments = index.tables.find(({ name }) => name === 'commitments');
const column = (name: string) => describeColumns(TABLES.commitments).find((item) => item.name === name);

describe('describeData', () => {
  it('says what it was generated from', () => {
    expect(index.generatedFrom).toMatch(/^data\//);
  });

  it('takes name, version, date and licences from the settings of the register', () => {
    expect(index).toMatchObject({ name: { vi: 'Sổ thử' }, version: '0.0.1', date: '2032-06-30', licences: { data: { id: 'Y' }, wording: { id: 'Z' } } });
  });

  it('describes every table, in the order in which readers see them', () => {
    expect(index.tables.map(({ name }) => name)).toEqual(TABLE_NAMES);
  });

  it('counts rows and bytes', () => {
    expect(commitments).toMatchObject({
      rows: 2,
      files: [
        { format: 'csv', path: 'data/commitments.csv', bytes: 120 },
        { format: 'json', path: 'data/commitments.json', bytes: 0 },
      ],
    });
  });

  it('names the licence of the wording for the tables that quote it, and only these', () => {
    const quoting = index.tables.flatMap(({ name, wordingLicence }) => (wordingLicence === 'Z' ? [name] : []));
    expect(quoting).toEqual(expect.arrayContaining(['commitments', 'clauses', 'records']));
    expect(quoting).not.toEqual(expect.arrayContaining(['themes']));
    expect(quoting).not.toEqual(expect.arrayContaining(['plans']));
  });
});

describe('describeColumns', () => {
  it('lists the columns of a table in order', () => {
    expect(describeColumns(TABLES.record_themes).map(({ name }) => name)).toEqual(['record_id', 'theme_id']);
  });

  it.each([
    ['id', 'string', false],
    ['line_start', 'integer', false],
    ['note_vi', 'string', true],
    ['quantity_value', 'number', true],
    ['due_relation', 'string', true],
    ['repeats_id', 'string', true],
  ])('gives %s the type %s (may be empty: %s)', (name, type, nullable) => {
    expect(column(name)).toMatchObject({ type, nullable });
  });

  it('gives truth its type', () => {
    expect(describeColumns(TABLES.plans).find(({ name }) => name === 'period_is_over')).toMatchObject({ type: 'boolean', nullable: false });
  });

  it('gives each type as one word that JSON Schema knows', () => {
    const types = TABLE_NAMES.flatMap((name) => describeColumns(TABLES[name]).map(({ type }) => type));
    expect([...new Set(types)].sort()).toEqual(['boolean', 'integer', 'number', 'string']);
  });

  it('gives label, help, unit and the words of values', () => {
    expect(column('kind')).toMatchObject({ label: { vi: 'Loại', en: 'Kind' }, values: { activity: { vi: 'Hoạt động', en: 'Activity' } } });
    expect(column('text')?.help?.en).toBe('The exact official words of the clause');
    expect(describeColumns(TABLES.budgets).find(({ name }) => name === 'amount')?.unit).toBe('VND');
    expect(column('period_edtf')).toMatchObject({ unit: null, values: null });
  });
});
