// The rows of a view, taken from the published files. Of a large table only the bytes of the plans meant are fetched; and what is fetched is read line by line, so that a long table needs little memory.

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
  const address = `${base}data/${table}.json`;
  const [first, ...others] = (await findRanges(base, table, ids)) ?? [];
  const part = first && (await fetchFile(address, first));
  // A host that knows no parts of files gives the whole.
  if (part?.status !== 206) return readRows((part ?? (await fetchFile(address))).body, ids);
  // Each part is read as it comes: a browser opens few connections, and one whose part nobody reads is not free for the next.
  const rest = others.map(async (range) => readRows((await fetchFile(address, range)).body, ids));
  return (await Promise.all([readRows(part.body, ids), ...rest])).flat();
}

type Range = [from: number, to: number];

/** More pieces than this are asked for as one table. */
const MOST_PIECES = 400;

/** Bytes from and to that hold the rows, in their order; nothing where the table has to be fetched whole: it is small, or a row is of no plan, or the plans stand scattered. */
async function findRanges(base: string, table: string, ids: ReadonlySet<string>): Promise<Range[] | undefined> {
  const ranged = (await (await fetchFile(`${base}data/ranges.json`)).json()) as string[];
  if (!ranged.includes(table)) return undefined;
  const known = (await (await fetchFile(`${base}data/ranges/${table}.json`)).json()) as Record<string, number[]>;
  const plans = new Set(Array.from(ids, (id) => id.slice(0, Math.max(0, id.indexOf('.')))));
  const pieces: Range[] = [];
  for (const plan of plans) {
    const own = Object.hasOwn(known, plan) ? known[plan] : undefined;
    if (!own) return undefined;
    for (let at = 0; at < own.length; at += 2) pieces.push([own[at] ?? 0, own[at + 1] ?? 0]);
  }
  const joined = pieces
    .sort(([a], [b]) => a - b)
    .reduce<typeof pieces>((all, [from, to]) => {
      const last = all.at(-1);
      if (last && from <= last[1] + SEPARATOR) last[1] = to;
      else all.push([from, to]);
      return all;
    }, []);
  return joined.length > MOST_PIECES ? undefined : joined;
}

/** Bytes between the rows of two plans: a comma stands before the end of the line. */
const SEPARATOR = 1;

/** A file, or the bytes of it from and to. Browsers ask for parts without compression, so that the bytes are those of the file. */
async function fetchFile(address: string, range?: Range): Promise<Response> {
  const response = await fetch(address, range && { headers: { range: `bytes=${range[0]}-${range[1] - 1}` } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The rows with these ids. */
async function readRows(body: Response['body'], ids: ReadonlySet<string>): Promise<Row[]> {
  const rows: Row[] = [];
  const keep = (line: string) => {
    const id = /^\{"id":"([^"]*)"/.exec(line)?.[1];
    if (id !== undefined && ids.has(id)) rows.push(JSON.parse(line.replace(/,$/, '')) as Row);
  };
  let rest = '';
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(keep);
  }
  keep(rest);
  return rows;
}

/** The columns that rows of different tables share: those of the table of all records. */
const COMMON = [
  'id',
  'table',
  'plan_id',
  'clause_id',
  'line_start',
  'line_end',
  'title_vi',
  'title_en',
  'text',
  'note_vi',
  'note_en',
  'path',
];

export interface Grid {
  columns: string[];
  rows: Row[];
}

/** Takes shown rows; gives one table of them: with all columns if they are of one table, else with the columns that they share. */
export function makeGrid(shown: readonly ShownRow[]): Grid {
  const [first] = shown;
  if (first && shown.every(({ table }) => table === first.table))
    return { columns: Object.keys(first.row), rows: shown.map(({ row }) => row) };
  return {
    columns: COMMON,
    rows: shown.map(({ table, row }) =>
      Object.fromEntries(COMMON.map((column) => [column, getCommon(column, table, row)])),
    ),
  };
}

/** A value of a shared column; what is no record (a place, a body) gives its name as its title. */
function getCommon(column: string, table: string, row: Row): Value {
  if (column === 'table') return table;
  const name = column === 'title_vi' ? (row.full_name ?? row.name_vi) : column === 'title_en' ? row.name_en : null;
  return row[column] ?? name ?? null;
}
