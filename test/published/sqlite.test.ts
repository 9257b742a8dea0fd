import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { foldVietnamese } from '../../src/text/vietnamese/fold.ts';
import { DATA, readIndex, readPublished, readRows } from './support.ts';

const { tables } = readIndex();
type Row = Record<string, unknown>;
const scratch = mkdtempSync(join(tmpdir(), 'register-sqlite-'));
const database = new DatabaseSync(join(DATA, 'register.sqlite'), { readOnly: true });
afterAll(() => {
  database.close();
  rmSync(scratch, { recursive: true });
});

/** A copy that a test may change. */
function openCopy(): DatabaseSync {
  const file = join(scratch, `${crypto.randomUUID()}.sqlite`);
  copyFileSync(join(DATA, 'register.sqlite'), file);
  return new DatabaseSync(file, { enableForeignKeyConstraints: false });
}

function query(sql: string, from: DatabaseSync = database): Row[] {
  // Rows of node:sqlite have no prototype.
  return from
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));
}

/** SQLite has no truth and no days of its own: 0 and 1, and text. */
const toSqlite = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'boolean' ? Number(value) : value]),
  );

describe.each(tables.map((table) => [table.name, table] as const))(
  'table %s of register.sqlite',
  (name, { columns, key, foreignKeys }) => {
    it('holds the rows of the JSON', () => {
      expect(query(`SELECT * FROM "${name}" ORDER BY rowid`)).toEqual(
        (readRows(name) as unknown as Row[]).map(toSqlite),
      );
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
  },
);

describe('register.sqlite', () => {
  it('is whole, and no row points to nothing', () => {
    expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(query('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('explains every column in its table dictionary', () => {
    expect(query('SELECT count(*) AS n FROM dictionary')).toEqual([
      { n: tables.reduce((sum, { columns }) => sum + columns.length, 0) },
    ]);
  });

  it.each([
    ['a code outside its vocabulary', `UPDATE commitments SET kind = 'party'`, /CHECK/],
    ['a number in words', `UPDATE commitments SET line_start = 'five'`, /cannot store TEXT/],
    ['a key twice', `INSERT INTO themes SELECT * FROM themes`, /UNIQUE/],
    ['a link to nothing', `PRAGMA foreign_keys = ON; UPDATE commitments SET plan_id = 'nowhere-2000'`, /FOREIGN KEY/],
  ])('refuses %s', (_, sql, message) => {
    const copy = openCopy();
    expect(() => copy.exec(sql)).toThrow(message);
    copy.close();
  });

  it('is refused by its reader when it was cut off', () => {
    const file = join(scratch, 'cut.sqlite');
    writeFileSync(file, readPublished('data/register.sqlite').subarray(0, 50_000));
    const cut = new DatabaseSync(file, { readOnly: true });
    expect(() => query('SELECT count(*) FROM records', cut)).toThrow();
    cut.close();
  });
});

describe('full-text search in register.sqlite', () => {
  const search = (words: string) =>
    database
      .prepare('SELECT id FROM records_search WHERE records_search MATCH ? ORDER BY rowid')
      .all(words)
      .map(({ id }) => String(id));
  const records = readRows('records');
  const idsWith = (phrase: string) =>
    records.flatMap(({ id, text }) => (foldVietnamese(text).includes(phrase) ? [id] : []));

  it.each(['binh dang gioi', 'bao luc gia dinh', 'nha tam lanh'])(
    'finds “%s” typed without marks, as a phrase',
    (phrase) => {
      const found = search(`"${phrase}"`);
      expect(found).toEqual(expect.arrayContaining(idsWith(phrase)));
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('finds the same words typed with marks', () => {
    const found = search('"bình đẳng giới"');
    expect(found.length).toBeGreaterThan(0);
    expect(search('"binh dang gioi"')).toEqual(expect.arrayContaining(found));
  });
});

describe('DuckDB compares register.sqlite with the Parquet', async () => {
  const db = await (await DuckDBInstance.create()).connect();
  afterAll(() => db.closeSync());
  // DuckDB reads SQLite through an extension that is no part of it but a download, which no test makes. The workflow
  // that publishes installs it before the tests; where it is missing, the rows come to DuckDB through Node's.
  const hasExtension = await db.run('LOAD sqlite').then(
    () => true,
    () => false,
  );
  const types = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BIGINT' };
  type Described = (typeof tables)[number];

  /** SQL that gives the rows of a table of the file, with the types that SQLite keeps. */
  function scan({ name, columns }: Described, from: DatabaseSync): string {
    if (hasExtension && from === database) return `SELECT * FROM sqlite_scan('${DATA}/register.sqlite', '${name}')`;
    const file = join(scratch, `${name}.json`);
    writeFileSync(file, JSON.stringify(query(`SELECT * FROM "${name}"`, from)));
    const typed = columns.map((column) => `'${column.name}': '${types[column.type]}'`).join(', ');
    return `SELECT * FROM read_json('${file}', format = 'array', columns = {${typed}})`;
  }

  /** How many rows are in one and not in the other, whichever it is. */
  async function countDifferences(table: Described, from: DatabaseSync): Promise<number> {
    const cast = table.columns.map(({ name, type }) => `CAST("${name}" AS ${types[type]}) AS "${name}"`).join(', ');
    const [sqlite, parquet] = [
      `SELECT ${cast} FROM (${scan(table, from)})`,
      `SELECT ${cast} FROM '${DATA}/${table.name}.parquet'`,
    ];
    const reader = await db.runAndReadAll(
      `SELECT count(*) AS n FROM ((${sqlite} EXCEPT ALL ${parquet}) UNION ALL (${parquet} EXCEPT ALL ${sqlite}))`,
    );
    return Number(reader.getRowObjectsJS()[0]?.n);
  }

  const way = hasExtension ? 'its extension sqlite' : 'node:sqlite, since its extension sqlite is not installed here';
  it(`row for row, and finds none that differs (read through ${way})`, async () => {
    for (const table of tables) expect([table.name, await countDifferences(table, database)]).toEqual([table.name, 0]);
  });

  it('and finds a single changed cell', async () => {
    const changed = openCopy();
    changed.exec(`UPDATE targets SET line_start = line_start + 1 WHERE rowid = 1`);
    const table = tables.find(({ name }) => name === 'targets') as Described;
    expect(await countDifferences(table, changed)).toBe(2);
    changed.close();
  });
});
