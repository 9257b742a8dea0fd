// What a page is told of a table does not depend on whether the table is read whole or in parts.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { SHARED, Store } from '../../src/store/store.ts';
import { trace } from '../../src/store/trace.ts';
import { makeFolder } from '../support/folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-store-'));
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  rmSync(folder, { recursive: true });
});

const PLANS = ['an-2020', 'binh-2021'] as const;

/** Some hundreds of thousands of characters in each row make a table large: it is not read whole for one question. */
const SIZES = { small: 1, large: 900_000 };
type Size = keyof typeof SIZES;

function makeRows(plan: (typeof PLANS)[number], size: Size) {
  const other = plan === 'an-2020' ? 'binh-2021' : 'an-2020';
  const numbers = Array.from({ length: 10 }, (_, at) => at);
  const text = 'x'.repeat(SIZES[size]);
  return {
    plans: [{ id: plan, locality_id: `xa-${plan}`, year: Number(plan.slice(-4)), period_is_over: plan === 'an-2020' }],
    clauses: numbers.map((at) => ({
      id: `${plan}.I.${at}`,
      plan_id: plan,
      parent_id: at % 4 === 0 ? null : at % 4 === 1 ? 'nobody' : `${plan}.I`,
      kind: at % 3 === 0 ? 'heading' : 'bullet',
      text,
    })),
    responsibilities: numbers.map((at) => ({
      commitment_id: `${plan}.I.${at}`,
      body_id: at % 2 === 0 ? 'ubnd@xa-an' : null,
      text,
    })),
    relations: numbers.map((at) => ({ from_id: `${plan}.I.${at}`, to_id: `${other}.I.${at}`, text })),
  };
}

/** What no plan adds to. The first change has the id of a plan. */
const CHANGES = {
  changes: [{ id: 'an-2020' }, { id: 'mended' }],
  change_plans: [
    { change_id: 'an-2020', plan_id: 'an-2020' },
    { change_id: 'mended', plan_id: 'binh-2021' },
    { change_id: 'mended', plan_id: 'an-2020' },
  ],
  change_records: [{ change_id: 'mended', record_id: 'binh-2021.I.3' }],
};

function makeStore(file: string, size: Size): void {
  const store = new Store(file);
  const isPlan = (id: string) => PLANS.some((plan) => plan === id);
  for (const plan of PLANS) store.putGroup(plan, '', makeRows(plan, size), isPlan);
  store.putGroup(SHARED, '', CHANGES, isPlan);
  store.putDocument('settings', '{"version":"1"}');
  store.putDocument('description', '{"tables":[]}');
  store.close();
}

/** What a build that begins is told by the store of these rows. */
async function openRegister(size: Size) {
  const file = join(folder, `${size}.sqlite`);
  if (!existsSync(file)) makeStore(file, size);
  vi.stubEnv('REGISTER_STORE', file);
  vi.resetModules();
  return await import('../../src/store/register.ts');
}

type Register = Awaited<ReturnType<typeof openRegister>>;
type Rows = readonly Record<string, unknown>[];

/** Asks as pages do, but by tables and columns of which only this test knows. */
function ask(register: Register, table: string, column: string, value: unknown): Rows {
  return register.getRows(table as 'clauses', column as 'id', value as string) as unknown as Rows;
}

const withoutText = (rows: Rows) => rows.map(({ text, ...row }) => row);

describe.each(['small', 'large'] as const)('the rows of a %s table that hold a value', (size) => {
  it.each([
    ['a plan', 'clauses', 'plan_id', 'an-2020'],
    ['a row of a plan', 'clauses', 'id', 'binh-2021.I.3'],
    ['what is of a plan', 'clauses', 'parent_id', 'an-2020.I'],
    ['a thing of no plan, by no link', 'clauses', 'parent_id', 'nobody'],
    ['nothing', 'clauses', 'parent_id', null],
    ['a column of no ids', 'clauses', 'kind', 'heading'],
    ['a body', 'responsibilities', 'body_id', 'ubnd@xa-an'],
    ['no body', 'responsibilities', 'body_id', null],
    ['a record that a row of another plan names', 'relations', 'to_id', 'an-2020.I.2'],
    ['a record that names one of another plan', 'relations', 'from_id', 'an-2020.I.2'],
    ['a plan that a change names', 'change_plans', 'plan_id', 'an-2020'],
    ['a record that a change names', 'change_records', 'record_id', 'binh-2021.I.3'],
    ['a change', 'change_plans', 'change_id', 'mended'],
    ['a change that has the id of a plan', 'change_plans', 'change_id', 'an-2020'],
    ['a change itself that has the id of a plan', 'changes', 'id', 'an-2020'],
  ])('are those of the table: %s', async (_, table, column, value) => {
    const register = await openRegister(size);
    const first = withoutText(ask(register, table, column, value));
    const again = withoutText(ask(register, table, column, value));
    const whole = withoutText(register.getTable(table as 'clauses') as unknown as Rows);
    const last = withoutText(ask(register, table, column, value));
    expect(first.length).toBeGreaterThan(0);
    expect(first).toEqual(whole.filter((row) => row[column] === value));
    expect([again, last]).toEqual([first, first]);
  });

  it('are none where no row holds it', async () => {
    const register = await openRegister(size);
    for (const value of ['an-2020.II', 'an-2020b', 'nothing', ''])
      expect(ask(register, 'clauses', 'id', value)).toEqual([]);
    expect(() => register.getRow('clauses', 'an-2020.II')).toThrow('table clauses has no row an-2020.II');
    expect(register.getRow('clauses', 'an-2020.I.1').kind).toBe('bullet');
  });
});

describe('what a page has asked', () => {
  const traceOf = async (work: (register: Register) => void) => {
    const register = await openRegister('large');
    return [...(await trace(async () => work(register))).questions];
  };

  it.each<[string, (register: Register) => void, string[]]>([
    ['a plan', (register) => ask(register, 'clauses', 'plan_id', 'an-2020'), ['clauses@an-2020']],
    [
      'a row twice, once from memory',
      (register) => [1, 2].map(() => register.getRow('clauses', 'binh-2021.I.3')),
      ['clauses@binh-2021'],
    ],
    [
      'a body',
      (register) => ask(register, 'responsibilities', 'body_id', 'ubnd@xa-an'),
      ['responsibilities.body_id=ubnd@xa-an'],
    ],
    ['a column of no ids', (register) => ask(register, 'clauses', 'kind', 'heading'), ['clauses']],
    ['a table row by row', (register) => [...register.eachRow('plans')], ['plans']],
    [
      'what is read of a plan',
      (register) => [register.getRow('plans', 'an-2020').year, ask(register, 'plans', 'locality_id', 'xa-an-2020')],
      ['plans[id]@an-2020', 'plans[year]@an-2020', 'plans[id].locality_id=xa-an-2020'],
    ],
    [
      'all that is copied of a plan',
      (register) => ({ ...register.getRow('plans', 'binh-2021') }),
      ['id', 'locality_id', 'year', 'period_is_over'].map((column) => `plans[${column}]@binh-2021`),
    ],
    ['columns', (register) => register.getColumns('plans', ['id', 'year']), ['plans[id,year]']],
    ['settings', (register) => register.getSettings(), ['settings']],
    ['words of the contract, which no row changes', (register) => register.getDictionary(), []],
  ])('is noted: %s', async (_, work, expected) => expect(await traceOf(work)).toEqual(expected));
});

describe('a whole table', () => {
  it('is the same in one piece, row by row and column by column', async () => {
    const register = await openRegister('small');
    const rows = register.getTable('clauses');
    expect(rows.map(({ id }) => id)).toEqual(
      PLANS.flatMap((plan) => makeRows(plan, 'small').clauses.map(({ id }) => id)),
    );
    expect([...register.eachRow('clauses')]).toEqual(rows);
    expect(register.getColumns('clauses', ['kind', 'parent_id'])).toEqual(
      rows.map(({ kind, parent_id }) => ({ kind, parent_id })),
    );
  });

  it('keeps truth, numbers and nothing as they are', async () => {
    const register = await openRegister('small');
    expect(register.getColumns('plans', ['period_is_over', 'year'])).toEqual([
      { period_is_over: true, year: 2020 },
      { period_is_over: false, year: 2021 },
    ]);
    expect(register.getColumns('plans', ['period_is_over'])[0]).toEqual({ period_is_over: true });
    expect(register.getColumns('clauses', ['parent_id'])[0]).toEqual({ parent_id: null });
  });
});

it('says what to do where there is no store', async () => {
  vi.stubEnv('REGISTER_STORE', join(makeFolder(), 'none.sqlite'));
  vi.resetModules();
  const { getTable } = await import('../../src/store/register.ts');
  expect(() => getTable('plans')).toThrow('run npm run build first');
});

it('tells the right rows however many answers it had to forget meanwhile', async () => {
  const file = join(makeFolder(), 'store.sqlite');
  const store = new Store(file);
  onTestFinished(() => store.close());
  const plans = Array.from({ length: 6 }, (_, at) => `xa-${at}-2020`);
  const isPlan = (id: string) => plans.includes(id);
  // Answers of several thousand rows each: not all of them stay in memory.
  const rowsOf = (plan: string) =>
    Array.from({ length: 4000 }, (_, at) => ({ id: `${plan}.I.${at}`, plan_id: plan, text: 'x'.repeat(800) }));
  store.inTransaction(() => {
    for (const plan of plans) store.putGroup(plan, '', { plans: [{ id: plan }], clauses: rowsOf(plan) }, isPlan);
  });
  vi.stubEnv('REGISTER_STORE', file);
  vi.resetModules();
  const { getRow, getRows } = await import('../../src/store/register.ts');
  for (const plan of [...plans, ...plans.toReversed(), ...plans]) {
    expect(getRows('clauses', 'plan_id', plan)).toHaveLength(4000);
    expect(getRow('clauses', `${plan}.I.3999`)).toMatchObject({ plan_id: plan });
  }
});
