import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA, readIndex, readPublished, readRows, TABLES_OF_DATA } from './support.ts';

const { tables, parts } = readIndex();
const scratch = mkdtempSync(join(tmpdir(), 'register-duckdb-'));
let db: DuckDBConnection;
beforeAll(async () => {
  db = await (await DuckDBInstance.create()).connect();
});
afterAll(() => {
  db.closeSync();
  rmSync(scratch, { recursive: true });
});

const TYPES = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' } as const;
type Cell = string | number | boolean | null;
type Row = Record<string, Cell>;

/** Runs SQL; gives rows as JSON writes them: whole numbers as numbers, days as text. */
async function query(sql: string): Promise<Row[]> {
  const reader = await db.runAndReadAll(sql);
  return (reader.getRowObjectsJS() as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toJson(value)])),
  );
}

function toJson(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : (value as Cell);
}

const typeOf = ({ type, format }: (typeof tables)[number]['columns'][number]) => TYPES[format ?? type];

describe.each(tables.map((table) => [table.name, table] as const))('DuckDB reads %s', (name, { columns }) => {
  const expected = readRows(name) as unknown as Row[];

  it('from Parquet with the types of the dictionary, row for row as the JSON', async () => {
    const file = join(DATA, `${name}.parquet`);
    const described = await query(`DESCRIBE SELECT * FROM '${file}'`);
    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      columns.map((column) => [column.name, typeOf(column)]),
    );
    expect(await query(`SELECT * FROM '${file}'`)).toEqual(expected);
  });

  it('from CSV with the types of the dictionary, row for row as the JSON', async () => {
    const types = columns.map((column) => `'${column.name}': '${typeOf(column)}'`).join(', ');
    const read = await query(
      `SELECT * FROM read_csv('${join(DATA, `${name}.csv`)}', delim = ',', quote = '"', header = true, columns = {${types}})`,
    );
    // An empty cell of CSV is no value; where the dictionary knows no null, it is an empty text.
    const fill = (row: Row) =>
      Object.fromEntries(
        columns.map(({ name: column, nullable }) => [column, row[column] === null && !nullable ? '' : row[column]]),
      );
    expect(read.map(fill)).toEqual(expected);
  });
});

describe('the partitioned Parquet', () => {
  const glob = join(DATA, 'parquet/commitments/*/*/*.parquet');
  const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

  it('holds every commitment once, with year and province as columns', async () => {
    const plans = new Map(readRows('plans').map((plan) => [plan.id, plan]));
    const expected = readRows('commitments').map((row) => {
      const plan = plans.get(row.plan_id);
      return { ...row, year: plan?.year, province: plan?.province_today_id };
    }) as unknown as Row[];
    expect(sorted(await query(`SELECT * FROM read_parquet('${glob}', hive_partitioning = true)`))).toEqual(
      sorted(expected),
    );
  });

  it('is listed part by part', async () => {
    const files = await query(`SELECT file FROM glob('${glob}')`);
    expect(files.map(({ file }) => String(file).slice(DATA.length - 'data'.length)).sort()).toEqual(
      parts.map(({ path }) => path).sort(),
    );
  });
});

describe('commitments, responsibilities and agencies', () => {
  const parquet = (name: string) => `'${join(DATA, `${name}.parquet`)}'`;

  it('join in DuckDB: every responsibility finds its commitment and its body', async () => {
    const joined = await query(`
      SELECT r.id, c.id AS commitment, a.id AS body
      FROM ${parquet('responsibilities')} r
      JOIN ${parquet('commitments')} c ON r.commitment_id = c.id
      JOIN ${parquet('agencies')} a ON r.body_id = a.id`);
    const expected = readRows('responsibilities').map(({ id, commitment_id, body_id }) => ({
      id,
      commitment: commitment_id,
      body: body_id,
    }));
    const byId = (a: Row, b: Row) => (String(a.id) < String(b.id) ? -1 : 1);
    expect(joined.sort(byId)).toEqual(expected.sort(byId));
    expect(joined.length).toBeGreaterThan(100);
  });

  it('take every key and link that the dictionary promises, in a database that enforces them', async () => {
    for (const { name, columns, key, foreignKeys } of sortByLinks()) {
      const definitions = columns.map(
        (column) => `"${column.name}" ${typeOf(column)} ${column.nullable ? '' : 'NOT NULL'}`,
      );
      const links = foreignKeys
        .filter(({ table }) => table !== name)
        .map(({ column, table }) => `FOREIGN KEY ("${column}") REFERENCES "${table}" ("id")`);
      await db.run(
        `CREATE TABLE "${name}" (${[...definitions, `PRIMARY KEY (${key.map((column) => `"${column}"`).join(', ')})`, ...links].join(', ')})`,
      );
      await db.run(`INSERT INTO "${name}" SELECT * FROM ${parquet(name)}`);
    }
    const [counted] = await query(
      `SELECT count(*) AS n FROM "responsibilities" JOIN "agencies" ON "responsibilities"."body_id" = "agencies"."id"`,
    );
    expect(counted?.n).toBe(readRows('responsibilities').length);
    await expect(db.run(`UPDATE "responsibilities" SET "body_id" = 'nobody@nowhere'`)).rejects.toThrow(/foreign key/i);
  });
});

/** Tables such that each comes after those it points to. */
function sortByLinks(): typeof tables {
  const done = new Set<string>();
  const sorted: (typeof tables)[number][] = [];
  while (sorted.length < tables.length) {
    const ready = tables.filter(
      ({ name, foreignKeys }) => !done.has(name) && foreignKeys.every(({ table }) => table === name || done.has(table)),
    );
    if (ready.length === 0) throw new Error('tables point to each other in a circle');
    for (const { name } of ready) done.add(name);
    sorted.push(...ready);
  }
  return sorted;
}

describe('DuckDB refuses', () => {
  it('a Parquet file that was cut off', async () => {
    const file = join(scratch, 'cut.parquet');
    const [first] = TABLES_OF_DATA;
    const { readFileSync } = await import('node:fs');
    writeFileSync(file, readFileSync(join(DATA, `${first}.parquet`)).subarray(0, -20));
    await expect(query(`SELECT * FROM '${file}'`)).rejects.toThrow(/parquet/i);
  });

  it('a CSV file with a cell too many', async () => {
    const file = join(scratch, 'wide.csv');
    writeFileSync(file, 'a,b\r\n1,2\r\n3,4,5\r\n');
    await expect(
      query(`SELECT * FROM read_csv('${file}', header = true, columns = {'a': 'BIGINT', 'b': 'BIGINT'})`),
    ).rejects.toThrow(/columns/i);
  });

  it('a CSV file with a word where a number must be', async () => {
    const file = join(scratch, 'word.csv');
    writeFileSync(file, 'a\r\none\r\n');
    await expect(query(`SELECT * FROM read_csv('${file}', header = true, columns = {'a': 'BIGINT'})`)).rejects.toThrow(
      /convert/i,
    );
  });
});

describe('the guide beside the data', () => {
  const guide = readPublished('data/README.md').toString('utf8');

  it('joins tables in its example as they are joined', async () => {
    const [, sql = ''] = /```sql\n(.*?)```/s.exec(guide) ?? [];
    const found = await query(sql.replace(/'(\w+\.parquet)'/g, (_, file: string) => `'${join(DATA, file)}'`));
    const names = new Map(readRows('agencies').map(({ id, name_vi }) => [id, name_vi]));
    const commitments = new Map(readRows('commitments').map((row) => [row.id, row]));
    const expected = readRows('responsibilities').flatMap(({ role, commitment_id, body_id }) => {
      const row = commitments.get(commitment_id);
      if (role !== 'lead' || !row || row.repeats_id !== null || row.kind === 'request') return [];
      return [`${row.id} ${row.title_vi} ${names.get(body_id)}`];
    });
    expect(expected.length).toBeGreaterThan(10);
    expect(found.map(({ id, title_vi, name_vi }) => `${id} ${title_vi} ${name_vi}`).sort()).toEqual(expected.sort());
  });

  it('tells of every table in both languages', () => {
    expect(TABLES_OF_DATA.filter((name) => guide.split(`\n- \`${name}\`, `).length !== 3)).toEqual([]);
  });
});
