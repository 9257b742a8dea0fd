// What the site knows: the published datasets, read once a build. Nothing stands on the site that the data does not hold.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataIndex } from './schema/data-index.ts';
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
  const key = `${name}.${column}`;
  const index = indexes.get(key) ?? groupRows(getTable(name), column);
  indexes.set(key, index);
  return (index.get(value) ?? []) as Datasets[Name];
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

let description: DataIndex | undefined;

/** Gives the description of the data: settings, version, licences, tables and their columns. */
export function getDescription(): DataIndex {
  description ??= JSON.parse(readFile('index.json').toString('utf8')) as DataIndex;
  return description;
}

let releases: Release[] | undefined;

/** Gives the released versions of the data, oldest first. */
export function getReleases(): Release[] {
  releases ??= JSON.parse(readFile('versions.json').toString('utf8')) as Release[];
  return releases;
}
