// What the site knows: the published rows, asked of the store. Nothing stands on the site that the data does not hold.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Column } from '../schema/column.ts';
import type { DataIndex, TableDescription } from '../schema/data-index.ts';
import type { Release } from '../schema/release.ts';
import type { Datasets, RowOf, TableName } from '../schema/tables.ts';
import { findPlan, isIdColumn, nameColumns, nameQuestion, readQuestion } from './questions.ts';
import { Store } from './store.ts';
import { noteQuestion } from './trace.ts';

/** Where the store is, relative to the root folder of the register. */
export const STORE_FILE = '.cache/store.sqlite';

let opened: Store | undefined;

function getStore(): Store {
  if (opened) return opened;
  const file = process.env.REGISTER_STORE ?? resolve(STORE_FILE);
  if (!existsSync(file)) throw new Error(`there is no ${file}: run npm run build first`);
  opened = new Store(file, { readOnly: true });
  return opened;
}

const wholeTables = new Map<TableName, Answer>();

/** All rows of a table. They stay in memory: of a table that grows with each plan, ask for columns or rows. */
export function getTable<Name extends TableName>(name: Name): Datasets[Name] {
  noteQuestion(name);
  return readTable(name).rows as Datasets[Name];
}

function readTable(name: TableName): Answer {
  const known = wholeTables.get(name) ?? makeAnswer(name, getStore().readTable(name));
  wholeTables.set(name, known);
  return known;
}

/** The rows of a table one after another, for those who keep few of them: large tables fill gigabytes of memory. */
export function* eachRow<Name extends TableName>(name: Name): Generator<RowOf<Name>> {
  noteQuestion(name);
  yield* (wholeTables.get(name)?.rows ?? getStore().eachRow(name)) as Iterable<RowOf<Name>>;
}

const columnsRead = new Map<string, readonly object[]>();

/**
 * Some columns of all rows. Who asks for no other column need not be made again when another one changes. They stay in
 * memory: thousands of pages ask for the same ones.
 */
export function getColumns<Name extends TableName, Column extends keyof RowOf<Name> & string>(
  name: Name,
  columns: readonly Column[],
): readonly Pick<RowOf<Name>, Column>[] {
  const question = nameColumns(name, columns);
  noteQuestion(question);
  const rows = columnsRead.get(question) ?? getStore().readColumns(name, columns);
  columnsRead.set(question, rows);
  return rows as readonly Pick<RowOf<Name>, Column>[];
}

/** Rows in memory, grouped by the columns that somebody has asked by. */
interface Answer {
  /** By what name it was asked. */
  question: string;
  rows: readonly object[];
  byColumn: Map<string, Map<unknown, object[]>>;
}

/** The rows of the plans that pages asked for last, the last of all at the end. */
const plansInMemory = new Map<string, Map<TableName, Answer>>();
const MAX_PLANS_IN_MEMORY = 24;
let lastPlan: string | undefined;

/** Answers that are of no plan. */
const answers = new Map<string, Answer>();
const MAX_ROWS_IN_MEMORY = 15_000;
let rowsInMemory = 0;

/** A smaller table is read whole where no plan is meant: that is less work than thousands of small questions. */
const MAX_CHARACTERS_READ_WHOLE = 2 ** 24;
const isReadWhole = new Map<string, boolean>();

/** Tables whose rows thousands of pages name: a page is noted for the columns of them that it reads, not for all. */
const NOTED_BY_COLUMN: ReadonlySet<TableName> = new Set(['plans']);

/** The rows of a table that hold a value in a column, in order. */
export function getRows<Name extends TableName, Column extends keyof RowOf<Name> & string>(
  name: Name,
  column: Column,
  value: RowOf<Name>[Column],
): Datasets[Name] {
  const plan = typeof value === 'string' && isIdColumn(column) ? findPlan(value, isPlan) : undefined;
  const known = plan === undefined ? undefined : findPlanInMemory(plan).get(name);
  const question = known?.question ?? nameQuestion(name, column, value, isPlan);
  const answer = known ?? wholeTables.get(name) ?? find(name, question, plan);
  let groups = answer.byColumn.get(column);
  if (!groups) {
    groups = Map.groupBy(answer.rows, (row) => (row as Record<string, unknown>)[column]);
    answer.byColumn.set(column, groups);
  }
  const rows = (groups.get(value) ?? []) as unknown as Datasets[Name];
  if (!NOTED_BY_COLUMN.has(name)) {
    noteQuestion(question);
    return rows;
  }
  noteQuestion(nameColumns(question, ['id']));
  return rows.map((row) => noteColumns(name, row)) as unknown as Datasets[Name];
}

const rowsNoted = new WeakMap<object, object>();

/** A row that notes each column that is read of it. */
function noteColumns<Row extends object>(name: TableName, row: Row): Row {
  const known = rowsNoted.get(row) as Row | undefined;
  if (known) return known;
  const question = nameQuestion(name, 'id', (row as { id?: unknown }).id, isPlan);
  const noted = new Proxy(row, {
    get(target, column, receiver) {
      if (typeof column === 'string' && Object.hasOwn(target, column)) noteQuestion(nameColumns(question, [column]));
      return Reflect.get(target, column, receiver);
    },
  });
  rowsNoted.set(row, noted);
  return noted;
}

function findPlanInMemory(plan: string): Map<TableName, Answer> {
  const known = plansInMemory.get(plan) ?? new Map<TableName, Answer>();
  if (plan === lastPlan) return known;
  plansInMemory.delete(plan);
  plansInMemory.set(plan, known);
  lastPlan = plan;
  const [oldest = ''] = plansInMemory.keys();
  if (plansInMemory.size > MAX_PLANS_IN_MEMORY) plansInMemory.delete(oldest);
  return known;
}

/** Reads the answer to a question, and keeps it in memory. */
function find(name: TableName, question: string, plan: string | undefined): Answer {
  if (question === name || (plan === undefined && isSmall(name))) return readTable(name);
  const known = answers.get(question);
  if (known) return known;
  const rows = getStore()
    .answer(readQuestion(question))
    .map((row) => JSON.parse(row) as object);
  const answer = makeAnswer(question, rows);
  if (plan !== undefined) {
    findPlanInMemory(plan).set(name, answer);
    return answer;
  }
  rowsInMemory += rows.length;
  if (rowsInMemory > MAX_ROWS_IN_MEMORY) {
    answers.clear();
    rowsInMemory = rows.length;
  }
  answers.set(question, answer);
  return answer;
}

function makeAnswer(question: string, rows: readonly object[]): Answer {
  return { question, rows, byColumn: new Map() };
}

function isSmall(name: TableName): boolean {
  const known = isReadWhole.get(name) ?? getStore().measureTable(name).characters < MAX_CHARACTERS_READ_WHOLE;
  isReadWhole.set(name, known);
  return known;
}

let planIds: ReadonlySet<string> | undefined;

function isPlan(id: string): boolean {
  planIds ??= new Set(
    getStore()
      .readColumns('plans', ['id'])
      .map((plan) => plan.id),
  );
  return planIds.has(id);
}

/** Tables whose rows have an id that pages look up. */
type TableWithId =
  | 'plans'
  | 'records'
  | 'commitments'
  | 'models'
  | 'localities'
  | 'agencies'
  | 'agency_types'
  | 'themes'
  | 'model_types'
  | 'clauses';

/** Throws if there is no such row: the tables are checked before they are published. */
export function getRow<Name extends TableWithId>(name: Name, id: string): RowOf<Name> {
  const [row] = getRows(name, 'id' as keyof RowOf<Name> & string, id as RowOf<Name>[keyof RowOf<Name> & string]);
  if (!row) throw new Error(`table ${name} has no row ${id}`);
  return row as RowOf<Name>;
}

/** What people set: names, version, licences. */
export type Settings = Omit<DataIndex, 'files' | 'parts' | 'tables'>;

const documents = new Map<string, unknown>();

/**
 * What the store holds beside rows: each a question of its own, since every page shows settings, and few show files.
 */
function readDocument<Content>(name: string): Content {
  const known = documents.get(name) ?? (JSON.parse(getStore().readDocument(name) ?? 'null') as Content);
  documents.set(name, known);
  return known as Content;
}

export function getSettings(): Settings {
  noteQuestion('settings');
  return readDocument('settings');
}

/** What tables, their columns and values are called: the words of the contract, which no row changes. */
export function getDictionary(): readonly (Pick<TableDescription, 'name' | 'label' | 'row'> & {
  columns: readonly Column[];
})[] {
  return readDocument<DataIndex>('description').tables;
}

/** The description of the data: settings, files, tables and their columns, with what is counted in them. */
export function getDescription(): DataIndex {
  noteQuestion('description');
  return readDocument('description');
}

/** The released versions of the data, oldest first. */
export function getReleases(): Release[] {
  noteQuestion('releases');
  return readDocument('releases');
}
