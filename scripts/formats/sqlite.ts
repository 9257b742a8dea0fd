// register.sqlite: typed tables with keys and foreign keys, the dictionary, and full-text search over folded words.
// Made with Node's own SQLite.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type Column, listColumns } from '../../src/schema/column.ts';
import { type Datasets, TABLE_NAMES, TABLES, type TableName } from '../../src/schema/tables.ts';
import { mendFalseD } from '../../src/text/vietnamese/false-d.ts';
import { foldVietnamese } from '../../src/text/vietnamese/fold.ts';
import { DICTIONARY_COLUMNS, listDictionary } from './dictionary.ts';

const TYPES = { string: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' } as const;

/** Throws as `fillDatabase` does. */
export function renderSqlite(datasets: Datasets): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'register-sqlite-'));
  const file = join(folder, 'register.sqlite');
  try {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    try {
      fillDatabase(database, datasets);
      database.exec('ANALYZE; VACUUM');
    } finally {
      database.close();
    }
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Into an empty database without foreign keys. Throws if a row breaks a rule or points to one that does not exist. */
export function fillDatabase(database: DatabaseSync, datasets: Datasets): void {
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  for (const name of TABLE_NAMES) addTable(database, name, datasets[name]);
  addDictionary(database);
  addSearch(database, datasets.records);
  database.exec('COMMIT');
  const [broken] = database.prepare('PRAGMA foreign_key_check').all();
  if (broken) throw new Error(`table ${broken.table} has a row that points to none of ${broken.parent}`);
}

function addTable(database: DatabaseSync, name: TableName, rows: readonly object[]): void {
  const { key, foreignKeys } = TABLES[name];
  const columns = listColumns(TABLES[name]);
  const parts = [
    ...columns.map(defineColumn),
    `PRIMARY KEY (${key.map(quote).join(', ')})`,
    ...foreignKeys.map(({ column, table }) => `FOREIGN KEY (${quote(column)}) REFERENCES ${quote(table)} ("id")`),
  ];
  database.exec(`CREATE TABLE ${quote(name)} (\n  ${parts.join(',\n  ')}\n) STRICT`);
  for (const { column } of foreignKeys)
    database.exec(`CREATE INDEX ${quote(`${name}_${column}`)} ON ${quote(name)} (${quote(column)})`);
  insert(
    database,
    name,
    rows.map((row) => columns.map((column) => convert((row as Record<string, unknown>)[column.name]))),
  );
}

function defineColumn({ name, type, nullable, values }: Column): string {
  const allowed =
    type === 'boolean' ? ['0', '1'] : Object.keys(values ?? {}).map((value) => `'${value.replaceAll("'", "''")}'`);
  return [
    quote(name),
    TYPES[type],
    nullable ? '' : 'NOT NULL',
    allowed.length > 0 ? `CHECK (${quote(name)} IN (${allowed.join(', ')}))` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function addDictionary(database: DatabaseSync): void {
  database.exec(
    `CREATE TABLE "dictionary" (${DICTIONARY_COLUMNS.map((name) => `${quote(name)} TEXT`).join(', ')}, ` +
      `PRIMARY KEY ("table_name", "column_name")) STRICT`,
  );
  insert(
    database,
    'dictionary',
    listDictionary().map((row) => DICTIONARY_COLUMNS.map((name) => row[name])),
  );
}

/**
 * Words as written, for those who type marks, and folded, for those who do not: the tokenizer folds tones, but not đ.
 * Letters that only look like Đ are indexed as Đ.
 */
function addSearch(database: DatabaseSync, records: Datasets['records']): void {
  database.exec(
    `CREATE VIRTUAL TABLE "records_search" USING fts5("id" UNINDEXED, "title", "text", "folded", ` +
      `tokenize = 'unicode61 remove_diacritics 2')`,
  );
  insert(
    database,
    'records_search',
    records.map(({ id, title_vi, title_en, text }) => [
      id,
      mendFalseD([title_vi, title_en].filter(Boolean).join(' / ')),
      mendFalseD(text),
      foldVietnamese([title_vi, title_en, text].filter(Boolean).join(' ')),
    ]),
  );
  database.exec(`INSERT INTO "records_search" ("records_search") VALUES ('optimize')`);
}

function insert(database: DatabaseSync, table: string, rows: readonly SQLInputValue[][]): void {
  const [first] = rows;
  if (!first) return;
  const statement = database.prepare(`INSERT INTO ${quote(table)} VALUES (${first.map(() => '?').join(', ')})`);
  for (const row of rows) statement.run(...row);
}

function convert(value: unknown): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : (value as SQLInputValue);
}

function quote(name: string): string {
  return `"${name}"`;
}
