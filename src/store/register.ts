// What the site knows: the published datasets, read once a build. Nothing stands on the site that the data does not hold.

import { fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Column } from '../schema/column.ts';
import type { DataIndex, TableDescription } from '../schema/data-index.ts';
import type { Release } from '../schema/release.ts';
import type { Datasets, RowOf, TableName } from '../schema/tables.ts';
import { getHandover } from './build-context.ts';
import { eachJsonRow, readJsonRows } from './json-rows.ts';
import { isPartOfPlan, listPlanIds, nameColumns, nameSlice, type PlanIds, pickColumns } from './partitions.ts';
import { noteRead } from './trace.ts';

const folder = process.env.REGISTER_DATA ?? join(process.cwd(), 'public/data');

const readFile = (file: string): Buffer => withHint(file, (path) => readFileSync(path));

/** Says what to do when the data are not there. */
function withHint<T>(file: string, read: (path: string) => T): T {
  try {
    return read(join(folder, file));
  } catch (error) {
    throw new Error(`cannot read ${file} of the datasets (${(error as Error).message}): run npm run build first`);
  }
}

const tables = new Map<TableName, unknown>();

/** Takes the name of a table; gives its published rows. */
export function getTable<Name extends TableName>(name: Name): Datasets[Name] {
  noteRead(name);
  return readTable(name);
}

function readTable<Name extends TableName>(name: Name): Datasets[Name] {
  const rows = tables.get(name) ?? readJsonRows(readFile(`${name}.json`));
  tables.set(name, rows);
  return rows as Datasets[Name];
}

/** Takes the name of a table; gives its rows one after another, for those who keep few of them: the largest tables of a country fill gigabytes of memory. */
export function* eachRow<Name extends TableName>(name: Name): Generator<RowOf<Name>> {
  noteRead(name);
  yield* readEach(name);
}

function* readEach<Name extends TableName>(name: Name): Generator<RowOf<Name>> {
  const known = tables.get(name) as RowOf<Name>[] | undefined;
  if (known) return yield* known;
  for (const lines of readLines(openTable(name))) yield* eachJsonRow(lines) as Generator<RowOf<Name>>;
}

const BLOCK = 2 ** 23;

/** The whole lines of a file, some megabytes at a time. */
function* readLines(file: number): Generator<Buffer> {
  for (let start = 0, size = BLOCK; ; ) {
    const block = Buffer.allocUnsafe(size);
    const length = readSync(file, block, 0, size, start);
    const end = length < size ? length : block.lastIndexOf(10) + 1;
    if (end > 0) yield block.subarray(0, end);
    if (length < size) return;
    start += end;
    // A line that is longer than a block.
    size = end > 0 ? BLOCK : 2 * size;
  }
}

/** Takes the name of a table and some of its columns; gives all rows, with these columns alone, which are all that stays in memory: whoever asks for no other need not know when another changes. */
export function getColumns<Name extends TableName, Column extends keyof RowOf<Name> & string>(
  name: Name,
  columns: readonly Column[],
): Pick<RowOf<Name>, Column>[] {
  noteRead(nameColumns(name, columns));
  return Array.from(readEach(name), (row) => pickColumns(row, columns) as Pick<RowOf<Name>, Column>);
}

/** Rows by column and value. */
type Indexes = Map<string, Map<unknown, unknown[]>>;
const indexes = new Map<string, Indexes>();

/** Takes a table, one of its columns and a value; gives the rows that hold the value, in order. */
export function getRows<Name extends TableName, Column extends keyof RowOf<Name> & string>(
  name: Name,
  column: Column,
  value: RowOf<Name>[Column],
): Datasets[Name] {
  const slice = nameSlice(name, column, value, getPlanIds());
  noteRead(slice);
  const own = tables.has(name) ? undefined : recall(name, slice);
  const known = own?.indexes ?? indexes.get(name) ?? new Map();
  if (!own) indexes.set(name, known);
  const index = known.get(column) ?? groupRows(own?.rows ?? readTable(name), column);
  known.set(column, index);
  return (index.get(value) ?? []) as Datasets[Name];
}

/** A part of a table: what it holds of one plan, of one body. */
interface Part {
  rows: readonly object[];
  indexes: Indexes;
}

/** Parts in memory: those that pages asked for last, up to so many rows. */
const parts = new Map<string, Part>();
const MOST_ROWS = 15_000;
let rowsHeld = 0;

/** A table of fewer bytes is read whole where more than one plan is meant: that is less work than thousands of small parts. */
const SMALL = 2 ** 24;

/** Gives a part of a table, if the build at work knows where it stands. */
function recall(name: TableName, slice: string): Part | undefined {
  const last = latest.get(name);
  if (last?.slice === slice) return last.part;
  const build = getHandover();
  // What no id asks for is a question to the whole table.
  if (!build || slice === name || (!isPartOfPlan(slice) && isSmall(name))) return undefined;
  const part =
    parts.get(slice) ?? hold({ rows: readRanges(name, build.slices.get(slice)?.ranges ?? []), indexes: new Map() });
  // The one asked for last comes last.
  parts.delete(slice);
  parts.set(slice, part);
  for (const [first, { rows }] of parts) {
    if (rowsHeld <= MOST_ROWS || first === slice) break;
    parts.delete(first);
    rowsHeld -= rows.length;
  }
  latest.set(name, { slice, part });
  return part;
}

/** Of each table, the part that was asked for last: most questions are about the same plan. */
const latest = new Map<TableName, { slice: string; part: Part }>();

function hold(part: Part): Part {
  rowsHeld += part.rows.length;
  return part;
}

function readRanges(name: TableName, ranges: readonly number[]): object[] {
  const rows: object[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    const [start = 0, end = 0] = ranges.slice(at, at + 2);
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(openTable(name), bytes, 0, bytes.length, start);
    for (const row of eachJsonRow(bytes)) rows.push(row as object);
  }
  return rows;
}

const small = new Map<TableName, boolean>();

function isSmall(name: TableName): boolean {
  const known = small.get(name) ?? fstatSync(openTable(name)).size < SMALL;
  small.set(name, known);
  return known;
}

const opened = new Map<TableName, number>();

function openTable(name: TableName): number {
  const file = opened.get(name) ?? withHint(`${name}.json`, (path) => openSync(path, 'r'));
  opened.set(name, file);
  return file;
}

let planIds: PlanIds | undefined;

function getPlanIds(): PlanIds {
  planIds ??= listPlanIds(readTable('plans'));
  return planIds;
}

function groupRows(rows: readonly object[], column: string): Map<unknown, object[]> {
  return Map.groupBy(rows, (row) => (row as Record<string, unknown>)[column]);
}

/** Takes a table and an id; gives its row. Throws if there is none: the tables are checked before they are published. */
export function getRow<
  Name extends
    | 'plans'
    | 'records'
    | 'commitments'
    | 'models'
    | 'localities'
    | 'agencies'
    | 'agency_types'
    | 'themes'
    | 'model_types'
    | 'clauses',
>(name: Name, id: string): RowOf<Name> {
  const [row] = getRows(name, 'id' as keyof RowOf<Name> & string, id as RowOf<Name>[keyof RowOf<Name> & string]);
  if (!row) throw new Error(`table ${name} has no row ${id}`);
  return row as RowOf<Name>;
}

/** What people set: names, version, licences. */
export type Settings = Omit<DataIndex, 'files' | 'parts' | 'tables'>;

/** What the data says of itself, as three slices: every page shows settings, and few show files. */
let description: DataIndex | undefined;

function readDescription(): DataIndex {
  description ??= JSON.parse(readFile('index.json').toString('utf8')) as DataIndex;
  return description;
}

/** Gives the settings of the register: name, version, date, licences. */
export function getSettings(): Settings {
  noteRead('settings');
  return readDescription();
}

/** Gives the tables with what each is called and what its columns and their values are called: the words of the contract, whatever the rows. */
export function getDictionary(): readonly (Pick<TableDescription, 'name' | 'label' | 'row'> & {
  columns: readonly Column[];
})[] {
  return readDescription().tables;
}

/** Gives the description of the data: settings, files, tables and their columns, with what is counted in them. */
export function getDescription(): DataIndex {
  noteRead('description');
  return readDescription();
}

let releases: Release[] | undefined;

/** Gives the released versions of the data, oldest first. */
export function getReleases(): Release[] {
  noteRead('releases');
  releases ??= JSON.parse(readFile('versions.json').toString('utf8')) as Release[];
  return releases;
}
