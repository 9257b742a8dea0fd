// plan.json: one plan whole, in one file: its rows of every table, each within the row that it belongs to, and the
// bodies, places and themes that they name. The tables stay the record; this is them, joined.

import type { Register } from '../../src/schema/register.ts';
import type { ForeignKey } from '../../src/schema/table.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../src/schema/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { encodeJson } from './files.ts';

type Row = Record<string, unknown> & { id?: string };

/** Vocabularies and places whose rows are given beside the plan, where it names them. */
export const NAMED_TABLES = [
  'agencies',
  'agency_types',
  'localities',
  'themes',
  'model_types',
] as const satisfies TableName[];

export function renderPlanFile(store: Store, plan: string, register: Register, root: string): Uint8Array {
  const rows = new Map(TABLE_NAMES.map((name) => [name, store.readGroup(name, plan).map(readRow)]));
  const named = new Map<TableName, Set<unknown>>(NAMED_TABLES.map((name) => [name, new Set()]));
  for (const [name, own] of rows)
    for (const { column, table } of TABLES[name].foreignKeys)
      for (const row of own) if (typeof row[column] === 'string') named.get(table as TableName)?.add(row[column]);
  const tables = nestRows(rows);
  return encodeJson({
    generated_from: `data/plans/${plan}/plan.yaml`,
    version: register.version,
    date: register.date,
    licence: register.licences.data.url ?? register.licences.data.id,
    licence_of_wording: register.licences.wording.title,
    described_by: `${root}data/datapackage.json`,
    ...tables,
    ...Object.fromEntries(NAMED_TABLES.map((name) => [name, selectRows(store, name, named.get(name) ?? new Set())])),
  });
}

const readRow = (json: string): Row => JSON.parse(json);

function selectRows(store: Store, name: TableName, ids: ReadonlySet<unknown>): Row[] {
  return ids.size === 0 ? [] : [...(store.eachRow(name) as Iterable<Row>)].filter(({ id }) => ids.has(id));
}

/** Rows with an owner among those of the plan go into it, under the name of their table. The index of records goes. */
function nestRows(rows: ReadonlyMap<TableName, readonly Row[]>): Record<string, Row[]> {
  // A clause and a record of it may have one id.
  const byId = new Map([...rows].map(([name, own]) => [name, new Map(own.map((row) => [row.id, row]))]));
  const tableOf = new Map(rows.get('records')?.map(({ id, table }) => [id, table as TableName]));
  const findOwner = (name: TableName, row: Row): Row | undefined => {
    const link = findOwnerLink(name);
    const id = row[link?.column ?? ''] as string;
    const table = link?.table === 'records' ? tableOf.get(id) : (link?.table as TableName);
    return table && byId.get(table)?.get(id);
  };
  const top: Record<string, Row[]> = {};
  for (const [name, own] of rows) {
    if (name === 'records') continue;
    for (const row of own) {
      const place = (findOwner(name, row) ?? top) as Record<string, Row[]>;
      place[name] = [...(place[name] ?? []), row];
    }
  }
  return top;
}

/** What names the row of the plan to which a row belongs. */
function findOwnerLink(name: TableName): ForeignKey | undefined {
  const notOwners: readonly string[] = ['plans', 'clauses', name, ...NAMED_TABLES];
  return TABLES[name].foreignKeys.find(({ table }) => !notOwners.includes(table));
}
