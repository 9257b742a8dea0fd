// What the site knows: the published datasets, read once a build. Nothing stands on the site that the data does not hold.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteRead } from './kept/reads.ts';
import { nameSlice } from './kept/slices.ts';
import type { Column } from './schema/column.ts';
import type { DataIndex, TableDescription } from './schema/data-index.ts';
import type { Release } from './schema/release.ts';
import type { Datasets, RowOf, TableName } from './schema/tables.ts';
import { readJsonRows } from './text/json-rows.ts';

const folder = process.env.REGISTER_DATA ?? join(process.cwd(), 'public/data');

function readFile(file: string): Buffer {
  try {
    return readFileSync(join(folder, file));
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

const indexes = new Map<string, Map<unknown, unknown[]>>();

/** Takes a table, one of its columns and a value; gives the rows that hold the value, in order. */
export function getRows<Name extends TableName, Column extends keyof RowOf<Name> & string>(
  name: Name,
  column: Column,
  value: RowOf<Name>[Column],
): Datasets[Name] {
  noteRead(nameSlice(name, column, value, getPlanIds()));
  const key = `${name}.${column}`;
  const index = indexes.get(key) ?? groupRows(readTable(name), column);
  indexes.set(key, index);
  return (index.get(value) ?? []) as Datasets[Name];
}

let planIds: ReadonlySet<string> | undefined;

function getPlanIds(): ReadonlySet<string> {
  planIds ??= new Set(readTable('plans').map(({ id }) => id));
  return planIds;
}

function groupRows(rows: readonly object[], column: string): Map<unknown, object[]> {
  return Map.groupBy(rows, (row) => (row as Record<string, unknown>)[column]);
}

/** Takes a table and an id; gives its row. Throws if there is none: the tables are checked before they are published. */
export function getRow<
  Name extends 'plans' | 'records' | 'commitments' | 'models' | 'localities' | 'agencies' | 'agency_types' | 'themes' | 'model_types' | 'clauses',
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
export function getDictionary(): readonly (Pick<TableDescription, 'name' | 'label' | 'row'> & { columns: readonly Column[] })[] {
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
