// The store tells the same as the rows in memory would, whatever was exchanged in it before.

import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TableName } from '../../src/schema/tables.ts';
import { nameColumns, nameQuestion, readQuestion } from '../../src/store/questions.ts';
import { type RowGroup, SHARED, Store } from '../../src/store/store.ts';

const PLANS = ['an-2020', 'binh-2021', 'binh-2021-2'];
const isPlan = (id: string) => PLANS.includes(id);
const VALUES = [...PLANS, 'an-2020.I.1', 'binh-2021.II', 'binh-2021-2.I', 'xa-an', 'an-2020b', 'an-2020b.I', 'h@xa-an'];

/** Tables whose rows name plans, bodies, places and changes, with the columns that this test fills. */
const COLUMNS = {
  commitments: ['id', 'plan_id', 'repeats_id', 'text'],
  responsibilities: ['commitment_id', 'body_id', 'text'],
  relations: ['from_id', 'to_id', 'text'],
  change_plans: ['change_id', 'plan_id'],
  changes: ['id', 'text'],
} as const;
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

type Row = Record<string, string | null>;
type Groups = Record<string, Record<keyof typeof COLUMNS, Row[]>>;

const cell = (column: string) =>
  column === 'text'
    ? fc.oneof(fc.string({ unit: 'binary' }), fc.constant('"x_id":"an-2020",\\'))
    : fc.option(fc.constantFrom(...VALUES), { freq: 4 });
const rowOf = (columns: readonly string[]) =>
  fc.record(Object.fromEntries(columns.map((column) => [column, cell(column)])));
const group = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.array(rowOf(COLUMNS[name]), { maxLength: 4 })])),
);
const groups = fc.record(
  Object.fromEntries([SHARED, ...PLANS].map((name) => [name, group])),
) as unknown as fc.Arbitrary<Groups>;

function makeStore(rows?: Groups): Store {
  const store = new Store(':memory:');
  if (rows) fill(store, rows);
  return store;
}

function fill(store: Store, rows: Groups): void {
  store.inTransaction(() => {
    for (const [name, group] of Object.entries(rows)) store.putGroup(name, 'key', group as unknown as RowGroup, isPlan);
  });
}

/** A table as it stands in memory: groups by their names, rows in their order. */
const join = (rows: Groups, name: keyof typeof COLUMNS) =>
  [SHARED, ...PLANS].flatMap((group) => rows[group]?.[name] ?? []);

/** Every question that a page can ask of rows, and the rows that answer it. */
function listQuestions(rows: Groups): { question: string; column: string; value: string; answer: Row[] }[] {
  return NAMES.flatMap((name) =>
    COLUMNS[name].flatMap((column) =>
      VALUES.map((value) => ({
        question: nameQuestion(name, column, value, isPlan),
        column,
        value,
        answer: join(rows, name).filter((row) => row[column] === value),
      })),
    ),
  );
}

const NAMED_BY_COLUMNS = NAMES.map((name) => nameColumns(name, COLUMNS[name]));

/** The digest of the answer to every question. */
function listDigests(store: Store, rows: Groups): Map<string, string> {
  const names = [...NAMES, ...NAMED_BY_COLUMNS, ...listQuestions(rows).map(({ question }) => question)];
  return new Map(names.map((name) => [name, store.digestAnswer(name)]));
}

describe('a store', () => {
  it('answers every question with the rows of the table that hold the value, in order', () => {
    fc.assert(
      fc.property(groups, (rows) => {
        const store = makeStore(rows);
        for (const name of NAMES) expect(store.readTable(name as TableName)).toEqual(join(rows, name));
        for (const { question, column, value, answer } of listQuestions(rows)) {
          const told = store.answer(readQuestion(question)).map((row) => JSON.parse(row) as Row);
          expect(
            told.filter((row) => row[column] === value),
            question,
          ).toEqual(answer);
        }
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('gives of a plan its own rows and those that name something of it, and no others', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(...PLANS), (rows, plan) => {
        const store = makeStore(rows);
        const isNamed = (value: string | null) => value === plan || value?.startsWith(`${plan}.`);
        for (const name of NAMES) {
          const ids = COLUMNS[name].filter((column) => column !== 'text');
          const expected = [SHARED, ...PLANS].flatMap((group) =>
            (rows[group]?.[name] ?? []).filter(
              (row) => group === plan || ids.some((column) => isNamed(row[column] ?? null)),
            ),
          );
          expect(store.answer({ table: name, plan }).map((row) => JSON.parse(row))).toEqual(expected);
        }
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is, whatever stood in it before, the store that is filled anew', () => {
    fc.assert(
      fc.property(groups, groups, fc.subarray(PLANS), (before, after, dropped) => {
        const [store, fresh] = [makeStore(before), makeStore()];
        store.inTransaction(() => {
          for (const plan of dropped) store.dropGroup(plan);
        });
        fill(store, after);
        store.inTransaction(() => {
          for (const plan of dropped) store.dropGroup(plan);
        });
        const left = Object.fromEntries(Object.entries(after).filter(([name]) => !dropped.includes(name)));
        fill(fresh, left);
        expect(store.listGroups()).toEqual(fresh.listGroups());
        expect([...store.listGroups().keys()]).toEqual([SHARED, ...PLANS].filter((name) => !dropped.includes(name)));
        for (const name of NAMES) {
          expect(store.readTable(name as TableName)).toEqual(fresh.readTable(name as TableName));
          expect(store.measureTable(name)).toEqual(fresh.measureTable(name));
        }
        expect(listDigests(store, left)).toEqual(listDigests(fresh, left));
        for (const each of [store, fresh]) each.close();
      }),
      { numRuns: 60 },
    );
  });

  it('counts rows, and the characters that they have as JSON', () => {
    fc.assert(
      fc.property(groups, (rows) => {
        const store = makeStore(rows);
        for (const name of NAMES) {
          const texts = join(rows, name).map((row) => JSON.stringify(row));
          expect(store.measureTable(name)).toEqual({ rows: texts.length, characters: texts.join('').length });
        }
        store.close();
      }),
      { numRuns: 20 },
    );
  });

  it('leaves what stays the same alone', () => {
    const store = makeStore();
    onTestFinished(() => store.close());
    const rows = { relations: [{ from_id: 'an-2020.I', to_id: 'binh-2021.I' }] };
    store.putGroup('an-2020', 'one', rows, isPlan);
    const count = () => store.database.prepare('SELECT total_changes() AS count').get()?.count as number;
    const before = count();
    store.putGroup('an-2020', 'other', rows, isPlan);
    // What the rows were made from is written down, and nothing else.
    expect(count() - before).toBeLessThanOrEqual(2);
    expect(store.listGroups()).toEqual(new Map([['an-2020', 'other']]));
  });
});

describe('the digest of an answer', () => {
  it('changes whenever the answer changes, and only then', () => {
    fc.assert(
      fc.property(groups, groups, fc.subarray([SHARED, ...PLANS]), (before, other, changed) => {
        const after = Object.fromEntries(
          Object.entries(before).map(([name, group]) => [name, changed.includes(name) ? other[name] : group]),
        ) as Groups;
        const [one, next] = [makeStore(before), makeStore(after)];
        // A row that moves from a plan to another group that names the plan is taken for a change, which does no harm.
        const tell = (store: Store, name: string) => {
          const question = readQuestion(name);
          const own = question.plan === undefined ? [] : store.readGroup(question.table, question.plan);
          return JSON.stringify([own, store.answer(question)]);
        };
        for (const { question } of listQuestions(before)) {
          if (NAMES.some((name) => name === question)) continue;
          const isSame = tell(one, question) === tell(next, question);
          expect(one.digestAnswer(question) === next.digestAnswer(question), question).toBe(isSame);
        }
        for (const name of NAMES) {
          const isSame = JSON.stringify(join(before, name)) === JSON.stringify(join(after, name));
          if (!isSame) expect(one.digestTable(name)).not.toBe(next.digestTable(name));
          if (changed.length === 0) expect(one.digestTable(name)).toBe(next.digestTable(name));
        }
        for (const store of [one, next]) store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('stays for a plan while only another plan changes', () => {
    const make = (title: string) => {
      const store = makeStore();
      onTestFinished(() => store.close());
      store.putGroup('an-2020', '', { clauses: [{ id: 'an-2020.I.1', title: 'same' }] }, isPlan);
      store.putGroup('binh-2021', '', { clauses: [{ id: 'binh-2021.I.1', title }] }, isPlan);
      return store;
    };
    const [one, other] = [make('before'), make('after')];
    expect(other.digestAnswer('clauses@an-2020')).toBe(one.digestAnswer('clauses@an-2020'));
    expect(other.digestAnswer('clauses@binh-2021')).not.toBe(one.digestAnswer('clauses@binh-2021'));
    expect(other.digestGroup('clauses', 'an-2020')).toBe(one.digestGroup('clauses', 'an-2020'));
    expect(other.digestGroup('clauses', 'binh-2021')).not.toBe(one.digestGroup('clauses', 'binh-2021'));
    expect(other.digestGroup('plans', 'an-2020')).toBe('');
  });

  it('stays for some columns while only another column changes', () => {
    const make = (title: string) => {
      const store = makeStore();
      onTestFinished(() => store.close());
      store.putGroup('an-2020', '', { clauses: [{ id: 'an-2020.I.1', line_start: 1, title }] }, isPlan);
      return store;
    };
    const [one, other] = [make('before'), make('after')];
    expect(other.digestAnswer('clauses[id,line_start]')).toBe(one.digestAnswer('clauses[id,line_start]'));
    expect(other.digestAnswer('clauses[id,title]')).not.toBe(one.digestAnswer('clauses[id,title]'));
    for (const rows of ['@an-2020', '.id=an-2020.I.1']) {
      expect(other.digestAnswer(`clauses[id]${rows}`)).toBe(one.digestAnswer(`clauses[id]${rows}`));
      expect(other.digestAnswer(`clauses[title]${rows}`)).not.toBe(one.digestAnswer(`clauses[title]${rows}`));
    }
  });

  it('is that of the document, where a document has the name', () => {
    const store = makeStore();
    onTestFinished(() => store.close());
    const none = store.digestAnswer('settings');
    store.putDocument('settings', '{"version":"1"}');
    const one = store.digestAnswer('settings');
    store.putDocument('settings', '{"version":"2"}');
    expect(new Set([none, one, store.digestAnswer('settings')]).size).toBe(3);
    expect(store.readDocument('settings')).toBe('{"version":"2"}');
    expect(store.readDocument('nothing')).toBeUndefined();
  });
});

describe('some columns of a table', () => {
  it('are as the rows have them, of whatever type', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    );
    const rows = fc.array(fc.record({ id: value, plan_id: value, text: value }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.subarray(['id', 'plan_id', 'text'] as const, { minLength: 1 }), (rows, columns) => {
        const store = makeStore();
        store.putGroup('an-2020', '', { clauses: rows }, isPlan);
        const pick = (row: Readonly<Record<string, unknown>>) =>
          Object.fromEntries(columns.map((column) => [column, row[column]]));
        expect(store.readColumns('clauses', columns)).toEqual(rows.map(pick));
        store.close();
      }),
    );
  });

  it('can be read by two at once', () => {
    const store = makeStore();
    onTestFinished(() => store.close());
    store.putGroup('an-2020', '', { clauses: [{ id: 'a' }, { id: 'b' }] }, isPlan);
    const [one, other] = [store.eachRowText('clauses'), store.eachRowText('clauses')];
    const told = [one.next(), other.next(), one.next(), other.next()].map(({ value }) => value);
    expect(told).toEqual(['{"id":"a"}', '{"id":"a"}', '{"id":"b"}', '{"id":"b"}']);
  });
});
