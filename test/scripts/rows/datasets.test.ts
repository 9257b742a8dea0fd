// Facts about the rows of the real register, and of small ones: keys, foreign keys, counts and order.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../../scripts/read/load.ts';
import { makeDatasets } from '../../../scripts/rows/datasets.ts';
import { type Datasets, TABLE_NAMES, TABLES } from '../../../src/schema/tables.ts';
import { makeCommitment, makeEvent, makeInput, makeModel, makePlan } from '../../support/input.ts';
import { RECORD_TABLES } from '../../support/tables.ts';

type Row = Record<string, unknown>;
const REGISTERS = {
  'the real register': join(import.meta.dirname, '../../..'),
  'the good register of the tests': join(import.meta.dirname, '../../build/good'),
};

function loadDatasets(root: string): Datasets {
  const { input } = load(root);
  if (!input) throw new Error(`the register at ${root} cannot be read`);
  return makeDatasets(input);
}

describe.each(Object.entries(REGISTERS))('the rows of %s', (_, root) => {
  const datasets = loadDatasets(root);
  const rowsOf = (name: keyof Datasets): Row[] => datasets[name];

  it.each(TABLE_NAMES)('%s fits its contract', (name) => {
    expect(rowsOf(name).filter((row) => !TABLES[name].schema.safeParse(row).success)).toEqual([]);
  });

  it.each(TABLE_NAMES)('%s has unique keys', (name) => {
    const keys = rowsOf(name).map((row) => JSON.stringify(TABLES[name].key.map((column) => row[column])));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(TABLE_NAMES)('%s points only to rows that exist', (name) => {
    for (const { column, table } of TABLES[name].foreignKeys) {
      const [key = ''] = TABLES[table as keyof Datasets].key;
      const known = new Set(rowsOf(table as keyof Datasets).map((row) => row[key]));
      expect(
        rowsOf(name).flatMap((row) => (row[column] === null || known.has(row[column]) ? [] : [row[column]])),
      ).toEqual([]);
    }
  });

  it('hold each record but responsibilities once in the index of all records', () => {
    const ids = RECORD_TABLES.filter((name) => name !== 'records' && name !== 'responsibilities').flatMap((name) =>
      rowsOf(name).map(({ id }) => `${name} ${id}`),
    );
    expect(datasets.records.map(({ table, id }) => `${table} ${id}`).sort()).toEqual(ids.sort());
  });

  it('give every record a page and a wording', () => {
    expect(datasets.records.filter(({ path, text }) => !/\/(#|$)/.test(path) || text === '')).toEqual([]);
  });

  it('quote in each record the very words of its clause, from its first to its last line', () => {
    const clauses = new Map(datasets.clauses.map((clause) => [clause.id, clause]));
    const receipt = (row: object) => {
      const { text, line_start, line_end } = row as Row;
      return { text, line_start, line_end };
    };
    for (const record of datasets.records)
      expect(receipt(record)).toEqual(receipt(clauses.get(record.clause_id) ?? {}));
  });

  it('explain every empty value that a plan can leave out', () => {
    for (const {
      period_edtf,
      period_status,
      due_edtf,
      due_status,
      quantity_value,
      quantity_status,
      bodies,
      bodies_status,
      places,
      places_status,
    } of datasets.commitments) {
      expect([period_edtf !== null, due_edtf !== null, quantity_value !== null, bodies !== '', places !== '']).toEqual(
        [period_status, due_status, quantity_status, bodies_status, places_status].map((status) => status === 'stated'),
      );
    }
  });

  it('count commitments without repeats and requests', () => {
    for (const plan of datasets.plans) {
      const own = datasets.commitments.filter(({ plan_id }) => plan_id === plan.id);
      expect(plan.commitments + plan.requests + plan.repeats).toBe(own.length);
      expect(plan.requests).toBe(
        own.filter(({ kind, repeats_id }) => kind === 'request' && repeats_id === null).length,
      );
    }
  });
});

describe('makeDatasets', () => {
  it('puts the rows of a plan in the order of its text', () => {
    const records = [makeCommitment({ clause: 'I.2' }), makeCommitment({ clause: 'I.1.b2' }), makeCommitment()];
    expect(
      makeDatasets(makeInput({ plans: [makePlan({ records })] })).commitments.map(({ clause_id }) => clause_id),
    ).toEqual(['thu-nghiem-2031.I.1.b1', 'thu-nghiem-2031.I.1.b2', 'thu-nghiem-2031.I.2']);
  });

  it('gives every table, empty or not', () => {
    expect(Object.keys(makeDatasets(makeInput({ plans: [] }))).sort()).toEqual([...TABLE_NAMES].sort());
  });

  it('judges what is past by the date of the data, never by the clock', () => {
    const isOver = (date: string) => {
      const input = makeInput();
      return makeDatasets({
        ...input,
        vocabularies: { ...input.vocabularies, register: { ...input.vocabularies.register, date } },
      }).plans[0]?.period_is_over;
    };
    expect([isOver('2031-12-31'), isOver('2032-01-01')]).toEqual([false, true]);
  });

  it('gives an event the first and the last day of its time', () => {
    const records = [makeEvent({ when: { edtf: '2031-02', words: 'tháng 2' } })];
    expect(makeDatasets(makeInput({ plans: [makePlan({ records })] })).events[0]).toMatchObject({
      starts: '2031-02-01',
      ends: '2031-02-28',
      precision: 'month',
    });
  });

  it('names a body with its locality', () => {
    const records = [makeCommitment({ who: [{ body: 'hoi-thu@xa-thu-nghiem', role: 'lead', from: 'verb' }] })];
    const datasets = makeDatasets(makeInput({ plans: [makePlan({ records })] }));
    expect(datasets.agencies.find(({ id }) => id === 'hoi-thu@xa-thu-nghiem')).toMatchObject({
      name_vi: 'Hội thử xã Thử Nghiệm',
      name_en: 'Test Association, Thử Nghiệm commune',
    });
    expect(datasets.commitments[0]?.bodies).toBe('Hội thử xã Thử Nghiệm');
  });

  it('tells named, placed and unnamed sites of a model apart', () => {
    const sites = [
      { suffix: 'a', locality: 'xa-thu-nghiem', words: 'xã' },
      { suffix: 'b', locality: 'xa-thu-nghiem', place: 'Nhà văn hóa', words: 'nhà' },
      { suffix: 'c', unnamed: { count: 2, within: 'tinh-thi-du' }, words: '02 xã' },
      { suffix: 'd', unnamed: { count: 'not stated', within: 'tinh-thi-du' }, words: 'các xã' },
    ];
    const rows = makeDatasets(makeInput({ plans: [makePlan({ records: [makeModel({ sites })] })] })).model_sites;
    expect(rows.map(({ kind, locality_id, place, count }) => [kind, locality_id, place, count])).toEqual([
      ['unit', 'xa-thu-nghiem', null, null],
      ['place', 'xa-thu-nghiem', 'Nhà văn hóa', null],
      ['unnamed', 'tinh-thi-du', null, 2],
      ['unnamed', 'tinh-thi-du', null, null],
    ]);
  });
});
