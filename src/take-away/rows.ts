// The rows of a view, taken from the published files. A table is read line by line and only the rows asked for are kept, so a long table needs little memory.

import type { RowReference } from './view.ts';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export interface ShownRow {
  table: string;
  row: Row;
}

/** Takes the base path of the site and references in screen order; gives their rows in that order. Throws if a file cannot be read, or if a row is in none. */
export async function fetchRows(base: string, references: readonly RowReference[]): Promise<ShownRow[]> {
  const open = new Set(references.filter(({ table }) => table === undefined).map(({ id }) => id));
  const index = open.size === 0 ? [] : await fetchTable(base, 'records', open);
  const tables = new Map(index.map((row) => [String(row.id), String(row.table)]));
  const resolved = references.map(({ id, table }) => ({ id, table: table ?? tables.get(id) ?? 'localities' }));
  const found = new Map<string, Row>();
  for (const table of new Set(resolved.map((reference) => reference.table))) {
    const ids = new Set(resolved.filter((reference) => reference.table === table).map(({ id }) => id));
    for (const row of await fetchTable(base, table, ids)) found.set(`${table} ${row.id}`, row);
  }
  return resolved.map(({ id, table }) => {
    const row = found.get(`${table} ${id}`);
    if (!row) throw new Error(`${table} has no row ${id}`);
    return { table, row };
  });
}

async function fetchTable(base: string, table: string, ids: ReadonlySet<string>): Promise<Row[]> {
  const response = await fetch(`${base}data/${table}.json`);
  if (!response.ok || !response.body) throw new Error(`${table}.json: ${response.status}`);
  const rows: Row[] = [];
  const keep = (line: string) => {
    const id = /^\{"id":"([^"]*)"/.exec(line)?.[1];
    if (id !== undefined && ids.has(id)) rows.push(JSON.parse(line.replace(/,$/, '')) as Row);
  };
  let rest = '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(keep);
  }
  keep(rest);
  return rows;
}

/** The columns that rows of different tables share: those of the table of all records. */
const COMMON = ['id', 'table', 'plan_id', 'clause_id', 'line_start', 'line_end', 'title_vi', 'title_en', 'text', 'note_vi', 'note_en', 'path'];

export interface Grid {
  columns: string[];
  rows: Row[];
}

/** Takes shown rows; gives one table of them: with all columns if they are of one table, else with the columns that they share. */
export function makeGrid(shown: readonly ShownRow[]): Grid {
  const [first] = shown;
  if (first && shown.every(({ table }) => table === first.table)) return { columns: Object.keys(first.row), rows: shown.map(({ row }) => row) };
  return { columns: COMMON, rows: shown.map(({ table, row }) => Object.fromEntries(COMMON.map((column) => [column, getCommon(column, table, row)]))) };
}

/** A value of a shared column; what is no record (a place, a body) gives its name as its title. */
function getCommon(column: string, table: string, row: Row): Value {
  if (column === 'table') return table;
  const name = column === 'title_vi' ? (row.full_name ?? row.name_vi) : column === 'title_en' ? row.name_en : null;
  return row[column] ?? name ?? null;
}
