// The store: the rows of every published table in one SQLite file, between the steps of a build and for the pages.
// A plan's rows are exchanged together, and each table keeps a digest of what it holds of each plan.

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type Datasets, type RowOf, TABLE_NAMES, TABLES, type TableName } from '../schema/tables.ts';
import { digestText } from './digest.ts';
import { findPlan, type IsPlan, isIdColumn, type Question, readQuestion } from './questions.ts';

/** Rows that belong together: those of one plan, or those that no plan adds to. */
export type RowGroup = { readonly [Name in TableName]?: readonly object[] };

/** The name of the group that holds what is of no plan. */
export const SHARED = '';

/** Tables whose rows are of no plan. Pages ask other tables for what names one of them. */
const SHARED_TABLES = new Set([
  'localities',
  'agencies',
  'agency_types',
  'withdrawn_agencies',
  'themes',
  'model_types',
  'changes',
]);

/** Columns that pages ask by and that hold no id of a plan: these stand beside the row, with an index. */
function listAskedColumns(name: TableName): string[] {
  const links = TABLES[name].foreignKeys.filter(({ table }) => SHARED_TABLES.has(table)).map(({ column }) => column);
  return SHARED_TABLES.has(name) ? ['id', ...links] : links;
}

const ASKED_COLUMNS = new Map(TABLE_NAMES.map((name) => [name as string, listAskedColumns(name)]));

/**
 * Columns that can name a plan, or something of one; a change of the register may have the id of the plan that it adds.
 */
const PLAN_COLUMNS = new Map(
  TABLE_NAMES.map((name) => [name, Object.keys(TABLES[name].schema.shape).filter(isIdColumn)]),
);

type Row = Readonly<Record<string, unknown>>;

export class Store {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #lastSelection: { name: string; rows: readonly Row[] } = { name: '', rows: [] };

  /** A file, or ":memory:". */
  constructor(file: string, options: { readOnly?: boolean } = {}) {
    this.database = new DatabaseSync(file, { readOnly: options.readOnly ?? false });
    // A store that a build left half-written counts for nothing (scripts/cache/cache.ts): it needs no journal.
    if (!options.readOnly) this.database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${SCHEMA}`);
  }

  close(): void {
    this.#statements.clear();
    this.database.close();
  }

  /** For speed alone: without a journal nothing is undone. */
  inTransaction(work: () => void): void {
    this.database.exec('BEGIN');
    work();
    this.database.exec('COMMIT');
  }

  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  /** Puts a group in the place of the one of that name. `key` stands for all that the rows were made from. */
  putGroup(group: string, key: string, rows: RowGroup, isPlan: IsPlan): void {
    const before = this.#listDigests(group);
    for (const name of TABLE_NAMES) this.#putRows(name, group, rows[name] ?? [], before.get(name), isPlan);
    this.prepare('INSERT OR REPLACE INTO "group" VALUES (?, ?)').run(group, key);
  }

  dropGroup(group: string): void {
    this.putGroup(group, '', {}, () => false);
    this.prepare('DELETE FROM "group" WHERE name = ?').run(group);
  }

  /** What each group was made from, by its name. */
  listGroups(): Map<string, string> {
    const rows = this.prepare('SELECT name, key FROM "group"').all() as { name: string; key: string }[];
    return new Map(rows.map(({ name, key }) => [name, key]));
  }

  #listDigests(group: string): Map<string, string> {
    const rows = this.prepare('SELECT table_name, digest FROM part WHERE "group" = ?').all(group);
    return new Map((rows as { table_name: string; digest: string }[]).map((row) => [row.table_name, row.digest]));
  }

  #putRows(name: TableName, group: string, rows: readonly object[], before: string | undefined, isPlan: IsPlan): void {
    const texts = rows.map((row) => JSON.stringify(row));
    const digest = texts.length === 0 ? undefined : digestText(texts.join('\n'));
    if (digest === before) return;
    if (before !== undefined) {
      this.prepare(`DELETE FROM "${name}" WHERE "group" = ?`).run(group);
      this.prepare('DELETE FROM mention WHERE table_name = ? AND "group" = ?').run(name, group);
      this.prepare('DELETE FROM part WHERE table_name = ? AND "group" = ?').run(name, group);
    }
    if (digest === undefined) return;
    const asked = ASKED_COLUMNS.get(name) ?? [];
    const insert = this.prepare(`INSERT INTO "${name}" VALUES (${['?', '?', '?', ...asked.map(() => '?')].join()})`);
    for (const [position, row] of rows.entries()) {
      const cells = row as Readonly<Record<string, SQLInputValue>>;
      insert.run(group, position, texts[position] ?? '', ...asked.map((column) => cells[column] ?? null));
      for (const plan of listOtherPlans(name, group, cells, isPlan))
        this.prepare('INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?)').run(name, plan, group, position);
    }
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    this.prepare('INSERT INTO part VALUES (?, ?, ?, ?, ?)').run(name, group, digest, texts.length, bytes);
  }

  /** How many rows a table has, and how many characters they have as JSON. */
  measureTable(name: string): { rows: number; characters: number } {
    const sql = 'SELECT coalesce(sum(rows), 0) AS rows, coalesce(sum(characters), 0) AS characters FROM part';
    return this.prepare(`${sql} WHERE table_name = ?`).get(name) as { rows: number; characters: number };
  }

  /** The rows of a whole table as JSON, one after another: those of a country are longer than one text may be. */
  *eachRowText(name: string): Generator<string> {
    const sql = `SELECT row FROM "${name}" ORDER BY "group", position`;
    // A statement of its own: the same may be read by two at once.
    for (const { row } of this.database.prepare(sql).iterate()) yield row as string;
  }

  *eachRow(name: string): Generator<object> {
    for (const text of this.eachRowText(name)) yield JSON.parse(text) as object;
  }

  /** A whole table in memory. */
  readTable<Name extends TableName>(name: Name): Datasets[Name] {
    return [...this.eachRow(name)] as Datasets[Name];
  }

  readDatasets(): Datasets {
    return Object.fromEntries(TABLE_NAMES.map((name) => [name, this.readTable(name)])) as unknown as Datasets;
  }

  /** The rows of a group in one table as JSON. */
  readGroup(name: string, group: string): string[] {
    return listRows(this.prepare(`SELECT row FROM "${name}" WHERE "group" = ? ORDER BY position`).all(group));
  }

  /** Some columns of all rows, each row as a JSON array. */
  *eachColumns(name: string, columns: readonly string[]): Generator<string> {
    const paths = columns.map((column) => `'$.${column}'`).join();
    // One path alone would give the bare value, and the words true and null as numbers.
    const sql = `SELECT json_extract(row, ${paths}, '$.none') AS cells FROM "${name}" ORDER BY "group", position`;
    for (const { cells } of this.database.prepare(sql).iterate()) yield cells as string;
  }

  readColumns<Name extends TableName, Column extends keyof RowOf<Name> & string>(
    name: Name,
    columns: readonly Column[],
  ): Pick<RowOf<Name>, Column>[] {
    const toRow = (cells: string) => {
      const values = JSON.parse(cells) as unknown[];
      return Object.fromEntries(columns.map((column, index) => [column, values[index]])) as Pick<RowOf<Name>, Column>;
    };
    return Array.from(this.eachColumns(name, columns), toRow);
  }

  /** The rows that answer a question, as JSON. */
  answer(question: Question): string[] {
    const { table, plan, column, value } = question;
    if (plan !== undefined) return this.#surround(table, plan, this.readGroup(table, plan));
    if (column === undefined) return [...this.eachRowText(table)];
    const isAsked = ASKED_COLUMNS.get(table)?.includes(column);
    const where = isAsked ? `"${column}"` : `json_extract(row, '$.${column}')`;
    const sql = `SELECT row FROM "${table}" WHERE ${where} = ? ORDER BY "group", position`;
    return listRows(this.prepare(sql).all(value ?? null));
  }

  /** What a plan has of its own, with the rows of other groups that name it before and after. */
  #surround(table: string, plan: string, own: readonly string[]): string[] {
    const sql =
      `SELECT "${table}".row, "${table}"."group" FROM mention JOIN "${table}" USING ("group", position)` +
      ` WHERE mention.table_name = ? AND mention.plan = ? ORDER BY "${table}"."group", position`;
    const others = this.prepare(sql).all(table, plan) as { row: string; group: string }[];
    const before = others.filter(({ group }) => group < plan).map(({ row }) => row);
    return [...before, ...own, ...others.filter(({ group }) => group > plan).map(({ row }) => row)];
  }

  /** A digest of the rows of a table, of whatever group. */
  digestTable(name: string): string {
    const sql = 'SELECT digest FROM part WHERE table_name = ? ORDER BY "group"';
    return digestText((this.prepare(sql).all(name) as { digest: string }[]).map(({ digest }) => digest).join());
  }

  /** A digest of what a table holds of a group; "" if it holds nothing. */
  digestGroup(name: string, group: string): string {
    const row = this.prepare('SELECT digest FROM part WHERE table_name = ? AND "group" = ?').get(name, group);
    return String(row?.digest ?? '');
  }

  /** A digest of the answer to a question. */
  digestAnswer(name: string): string {
    const question = readQuestion(name);
    const { table, plan, column, columns } = question;
    if (!ASKED_COLUMNS.has(table)) return digestText(this.readDocument(name) ?? '');
    const isWhole = plan === undefined && column === undefined;
    if (columns && isWhole) return digestText([...this.eachColumns(table, columns)].join('\n'));
    if (columns) return digestText(JSON.stringify(this.#answerCells(question, columns)));
    if (isWhole) return this.digestTable(table);
    if (plan === undefined) return digestText(this.answer(question).join('\n'));
    // The rows of the plan itself have a digest already.
    return digestText(this.#surround(table, plan, [this.digestGroup(table, plan)]).join('\n'));
  }

  #answerCells({ table, plan, column, value }: Question, columns: readonly string[]): unknown[][] {
    const selection = { table, plan, column, value } as Question;
    const name = JSON.stringify(selection);
    // Questions about the same rows follow one another.
    if (this.#lastSelection.name !== name)
      this.#lastSelection = { name, rows: this.answer(selection).map((row) => JSON.parse(row) as Row) };
    return this.#lastSelection.rows.map((row) => columns.map((each) => row[each]));
  }

  /** What describes the data as a whole, as JSON. */
  putDocument(name: string, json: string): void {
    this.prepare('INSERT OR REPLACE INTO document VALUES (?, ?)').run(name, json);
  }

  readDocument(name: string): string | undefined {
    return this.prepare('SELECT json FROM document WHERE name = ?').get(name)?.json as string | undefined;
  }
}

/** Plans that a row of another group names: a relation names a record of another plan, a change names plans. */
function listOtherPlans(
  table: TableName,
  group: string,
  row: Readonly<Record<string, unknown>>,
  isPlan: IsPlan,
): Set<string> {
  const others = new Set<string>();
  for (const column of PLAN_COLUMNS.get(table) ?? []) {
    const value = row[column];
    const plan = typeof value === 'string' ? findPlan(value, isPlan) : undefined;
    if (plan !== undefined && plan !== group) others.add(plan);
  }
  return others;
}

function listRows(rows: readonly unknown[]): string[] {
  return (rows as { row: string }[]).map(({ row }) => row);
}

const SCHEMA = [
  'CREATE TABLE IF NOT EXISTS "group" (name TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE IF NOT EXISTS part (table_name TEXT, "group" TEXT, digest TEXT, rows INTEGER, characters INTEGER,' +
    ' PRIMARY KEY (table_name, "group")) WITHOUT ROWID',
  'CREATE TABLE IF NOT EXISTS mention (table_name TEXT, plan TEXT, "group" TEXT, position INTEGER,' +
    ' PRIMARY KEY (table_name, plan, "group", position)) WITHOUT ROWID',
  'CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID',
  ...[...ASKED_COLUMNS].flatMap(([name, columns]) => [
    `CREATE TABLE IF NOT EXISTS "${name}" (${['"group" TEXT', 'position INTEGER', 'row TEXT', ...columns.map((column) => `"${column}" TEXT`)].join()})`,
    `CREATE UNIQUE INDEX IF NOT EXISTS "${name}_group" ON "${name}" ("group", position)`,
    ...columns.map((column) => `CREATE INDEX IF NOT EXISTS "${name}_${column}" ON "${name}" ("${column}")`),
  ]),
].join(';\n');
