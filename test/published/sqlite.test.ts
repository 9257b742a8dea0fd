import { DuckDBInstance } from '@duckdb/node-api';
import initSqlJs, { type Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldVietnamese } from '../../src/text/fold.ts';
import { DATA, readIndex, readPublished, readRows } from './support.ts';

const { tables } = readIndex();
type Row = Record<string, unknown>;
let database: Database;
let SQL: Awaited<ReturnType<typeof initSqlJs>>;
beforeAll(async () => {
  SQL = await initSqlJs();
  database = new SQL.Database(readPublished('data/register.sqlite'));
});
afterAll(() => database.close());

function query(sql: string, from: Database = database): Row[] {
  const [result] = from.exec(sql);
  return (result?.values ?? []).map((values) => Object.fromEntries((result?.columns ?? []).map((column, index) => [column, values[index]])));
}

/** SQLite has no truth and no days of its own: 0 and 1, and text. */
const toSqlite = (row: Row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'boolean' ? Number(value) : value]));

describe.each(tables.map((table) => [table.name, table] as const))('table %s of register.sqlite', (name, { columns, key, foreignKeys }) => {
  it('holds the rows of the JSON', () => {
    expect(query(`SELECT * FROM "${name}" ORDER BY rowid`)).toEqual((readRows(name) as unknown as Row[]).map(toSqlite));
  });

  it('has the types, keys and links of the dictionary', () => {
    const types = { string: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' };
    const info = query(`PRAGMA table_info("${name}")`);
    expect(info.map((column) => [column.name, column.type, column.notnull])).toEqual(
      columns.map((column) => [column.name, types[column.type], column.nullable ? 0 : 1]),
    );
    expect(
      info
        .filter(({ pk }) => Number(pk) > 0)
        .map((column) => column.name)
        .sort(),
    ).toEqual([...key].sort());
    const links = query(`PRAGMA foreign_key_list("${name}")`).map(({ from, table }) => `${from} ${table}`);
    expect(links.sort()).toEqual(foreignKeys.map(({ column, table }) => `${column} ${table}`).sort());
  });
});

describe('register.sqlite', () => {
  it('is whole, and no row points to nothing', () => {
    expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(query('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('explains every column in its table dictionary', () => {
    expect(query('SELECT count(*) AS n FROM dictionary')).toEqual([{ n: tables.reduce((sum, { columns }) => sum + columns.length, 0) }]);
  });

  it.each([
    ['a code outside its vocabulary', `UPDATE commitments SET kind = 'party'`, /CHECK/],
    ['a number in words', `UPDATE commitments SET line_start = 'five'`, /cannot store TEXT/],
    ['a key twice', `INSERT INTO themes SELECT * FROM themes`, /UNIQUE/],
    ['a link to nothing', `PRAGMA foreign_keys = ON; UPDATE commitments SET plan_id = 'nowhere-2000'`, /FOREIGN KEY/],
  ])('refuses %s', (_, sql, message) => {
    const copy = new SQL.Database(readPublished('data/register.sqlite'));
    expect(() => copy.run(sql)).toThrow(message);
    copy.close();
  });

  it('is refused by its reader when it was cut off', () => {
    const cut = new SQL.Database(readPublished('data/register.sqlite').subarray(0, 50_000));
    expect(() => query('PRAGMA integrity_check; SELECT count(*) FROM records', cut)).toThrow();
    cut.close();
  });
});

describe('full-text search in register.sqlite', async () => {
  // The reader of these tests is built without FTS5: Node's own SQLite runs the search.
  const { DatabaseSync } = await import('node:sqlite');
  const { join } = await import('node:path');
  const open = () => new DatabaseSync(join(DATA, 'register.sqlite'), { readOnly: true });
  const search = (words: string) => {
    const opened = open();
    const ids = opened
      .prepare('SELECT id FROM records_search WHERE records_search MATCH ? ORDER BY rowid')
      .all(words)
      .map(({ id }) => String(id));
    opened.close();
    return ids;
  };
  const records = readRows('records');
  const idsWith = (phrase: string) => records.flatMap(({ id, text }) => (foldVietnamese(text).includes(phrase) ? [id] : []));

  it.each(['binh dang gioi', 'bao luc gia dinh', 'nha tam lanh'])('finds “%s” typed without marks, as a phrase', (phrase) => {
    const found = search(`"${phrase}"`);
    expect(found).toEqual(expect.arrayContaining(idsWith(phrase)));
    expect(found.length).toBeGreaterThan(0);
  });

  it('finds the same words typed with marks', () => {
    const found = search('"bình đẳng giới"');
    expect(found.length).toBeGreaterThan(0);
    expect(search('"binh dang gioi"')).toEqual(expect.arrayContaining(found));
  });
});

describe('DuckDB reads register.sqlite', async () => {
  const db = await (await DuckDBInstance.create()).connect();
  // The extension is no part of DuckDB itself; it is used where a machine has it, and never downloaded by a test.
  const hasExtension = await db.run('LOAD sqlite').then(
    () => true,
    () => false,
  );
  afterAll(() => db.closeSync());

  it.skipIf(!hasExtension)('row for row as the JSON (skipped where the extension sqlite is not installed)', async () => {
    for (const { name } of tables) {
      const reader = await db.runAndReadAll(`SELECT * FROM sqlite_scan('${DATA}/register.sqlite', '${name}')`);
      const rows = (reader.getRowObjectsJS() as Row[]).map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'bigint' ? Number(value) : value])),
      );
      expect(rows, name).toEqual((readRows(name) as unknown as Row[]).map(toSqlite));
    }
  });
});
