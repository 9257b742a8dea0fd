import { describe, expect, it } from 'vitest';
import { fillStore } from '../../../scripts/build/fill-store.ts';
import { describeData } from '../../../scripts/formats/data-index.ts';
import { writeTable } from '../../../scripts/formats/table-files.ts';
import { listColumns } from '../../../src/schema/column.ts';
import { TABLE_NAMES, TABLES } from '../../../src/schema/tables.ts';
import { Store } from '../../../src/store/store.ts';
import { makeCommitment, makeInput, makePlan } from '../../support/input.ts';

const input = makeInput({ plans: [makePlan({ records: [makeCommitment(), makeCommitment({ clause: 'I.2' })] })] });
const file = (format: string) => ({ format, path: `data/commitments.${format}`, bytes: 120, sha256: '0'.repeat(64) });
const files = {
  tables: new Map([['commitments' as const, [file('csv'), file('json')]]]),
  whole: [],
  parts: [],
  getLastChange: () => '2032-06-30',
};
const store = new Store(':memory:');
fillStore(store, input);
const counts = new Map(TABLE_NAMES.map((name) => [name, writeTable(new Map(), store, name, {})]));
store.close();
const index = describeData(input.vocabularies.register, counts, files);
const commitments = index.tables.find(({ name }) => name === 'commitments');
const column = (name: string) => listColumns(TABLES.commitments).find((item) => item.name === name);

describe('describeData', () => {
  it('says what it was generated from', () => {
    expect(index.generatedFrom).toMatch(/^data\//);
  });

  it('takes name, version, date and licences from the settings of the register', () => {
    expect(index).toMatchObject({
      name: { vi: 'Sổ thử' },
      version: '0.0.1',
      date: '2032-06-30',
      licences: { data: { id: 'Y' }, wording: { id: 'Z' } },
    });
  });

  it('describes every table, in the order in which readers see them', () => {
    expect(index.tables.map(({ name }) => name)).toEqual(TABLE_NAMES);
  });

  it('counts rows, and lists the files of a table with size and checksum', () => {
    expect(commitments).toMatchObject({
      rows: 2,
      files: [file('csv'), file('json')],
      schema: 'schema/0.0.1/commitments.json',
    });
  });

  it('counts how often a value is stated, not stated and not checked', () => {
    const due = commitments?.columns.find(({ name }) => name === 'due_words');
    expect(due?.statuses).toEqual({ stated: 0, not_stated: 0, not_checked: 2 });
    expect(due?.filled).toBe(0);
    expect(commitments?.columns.find(({ name }) => name === 'id')).toMatchObject({ filled: 2, statuses: null });
  });

  it('gives every value that has a status its counts', () => {
    const counted = index.tables
      .find(({ name }) => name === 'plans')
      ?.columns.flatMap(({ name, statuses }) => (statuses ? [name] : []));
    expect(counted).toEqual([
      'number',
      'date_edtf',
      'date_words',
      'signatory',
      'signatory_office_vi',
      'signatory_office_en',
    ]);
  });

  it('names the licence of the wording for the tables that quote it, and only these', () => {
    const quoting = index.tables.flatMap(({ name, wordingLicence }) => (wordingLicence === 'Z' ? [name] : []));
    expect(quoting).toEqual(expect.arrayContaining(['commitments', 'clauses', 'records']));
    expect(quoting).not.toEqual(expect.arrayContaining(['themes']));
    expect(quoting).not.toEqual(expect.arrayContaining(['plans']));
  });
});

describe('listColumns', () => {
  it('lists the columns of a table in order', () => {
    expect(listColumns(TABLES.record_themes).map(({ name }) => name)).toEqual(['record_id', 'theme_id']);
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

  it('gives a whole day the format of one', () => {
    expect(listColumns(TABLES.events).find(({ name }) => name === 'starts')).toMatchObject({
      type: 'string',
      format: 'date',
      required: true,
    });
    expect(listColumns(TABLES.events).find(({ name }) => name === 'when_edtf')).toMatchObject({ format: null });
  });

  it('promises that a cell is never empty only where its contract does', () => {
    expect([
      column('id')?.required,
      column('kind')?.required,
      column('text')?.required,
      column('note_vi')?.required,
    ]).toEqual([true, true, false, false]);
  });

  it('gives truth its type', () => {
    expect(listColumns(TABLES.plans).find(({ name }) => name === 'period_is_over')).toMatchObject({
      type: 'boolean',
      nullable: false,
    });
  });

  it('gives each type as one word that JSON Schema knows', () => {
    const types = TABLE_NAMES.flatMap((name) => listColumns(TABLES[name]).map(({ type }) => type));
    expect([...new Set(types)].sort()).toEqual(['boolean', 'integer', 'number', 'string']);
  });

  it('gives label, help, unit and the words of values', () => {
    expect(column('kind')).toMatchObject({
      label: { vi: 'Loại', en: 'Kind' },
      values: { activity: { vi: 'Hoạt động', en: 'Activity' } },
    });
    expect(column('text')?.help?.en).toBe('The exact official words of the clause');
    expect(listColumns(TABLES.budgets).find(({ name }) => name === 'amount')?.unit).toBe('VND');
    expect(column('period_edtf')).toMatchObject({ unit: null, values: null });
  });
});
