// The rows of a view, from the published files. Of a large table only the bytes of the plans meant are fetched; they
// are read line by line, so that a long table needs little memory.

import type { RowReference } from './view.ts';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export interface ShownRow {
  table: string;
  row: Row;
}

/**
 * In the order of `references`, which is that of the screen. Throws if a file cannot be read, or if no file has a row.
 */
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
  const response = first && (await fetchFile(address, first));
  // A host that does not serve ranges gives the whole file.
  if (response?.status !== 206) return readRows((response ?? (await fetchFile(address))).body, ids);
  // Each range is read as it comes: a browser opens few connections, and one with an unread response is not free for
  // the next.
  const rest = others.map(async (range) => readRows((await fetchFile(address, range)).body, ids));
  return (await Promise.all([readRows(response.body, ids), ...rest])).flat();
}

type Range = [from: number, to: number];

/** With more ranges than this, the whole table is fetched. */
const MAX_RANGES = 400;

/**
 * Byte ranges that hold the rows, ascending; undefined where the whole table must be fetched: it is small, a row is of
 * no plan, or the plans are too scattered.
 */
async function findRanges(base: string, table: string, ids: ReadonlySet<string>): Promise<Range[] | undefined> {
  const tablesWithRanges = (await (await fetchFile(`${base}data/ranges.json`)).json()) as string[];
  if (!tablesWithRanges.includes(table)) return undefined;
  const known = (await (await fetchFile(`${base}data/ranges/${table}.json`)).json()) as Record<string, number[]>;
  const plans = new Set(Array.from(ids, (id) => id.slice(0, Math.max(0, id.indexOf('.')))));
  const ranges: Range[] = [];
  for (const plan of plans) {
    const own = Object.hasOwn(known, plan) ? known[plan] : undefined;
    if (!own) return undefined;
    for (let at = 0; at < own.length; at += 2) ranges.push([own[at] ?? 0, own[at + 1] ?? 0]);
  }
  const joined = ranges
    .sort(([a], [b]) => a - b)
    .reduce<typeof ranges>((all, [from, to]) => {
      const last = all.at(-1);
      if (last && from <= last[1] + SEPARATOR) last[1] = to;
      else all.push([from, to]);
      return all;
    }, []);
  return joined.length > MAX_RANGES ? undefined : joined;
}

/** Bytes between the rows of two plans: the comma before the line end. */
const SEPARATOR = 1;

/**
 * `range` is from the first byte to the one after the last. Browsers ask for ranges without compression, so these are
 * bytes of the file itself.
 */
async function fetchFile(address: string, range?: Range): Promise<Response> {
  const response = await fetch(address, range && { headers: { range: `bytes=${range[0]}-${range[1] - 1}` } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

async function readRows(body: Response['body'], ids: ReadonlySet<string>): Promise<Row[]> {
  const rows: Row[] = [];
  const keep = (line: string) => {
    const id = /^\{"id":"([^"]*)"/.exec(line)?.[1];
    if (id !== undefined && ids.has(id)) rows.push(JSON.parse(line.replace(/,$/, '')) as Row);
  };
  let rest = '';
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + decoder.decode(chunk.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(keep);
  }
  keep(rest);
  return rows;
}

/** Columns that rows of all tables share: those of the table of all records. */
const SHARED_COLUMNS = [
  'id',
  'table',
  'plan_id',
  'clause_id',
  'line_start',
  'line_end',
  'title_vi',
  'title_en',
  'title_is_quotation',
  'text',
  'note_vi',
  'note_en',
  'path',
];

export interface Grid {
  columns: string[];
  rows: Row[];
}

/** With all columns where the rows are of one table, otherwise with the columns that tables share. */
export function makeGrid(shown: readonly ShownRow[]): Grid {
  const [first] = shown;
  if (first && shown.every(({ table }) => table === first.table))
    return { columns: Object.keys(first.row), rows: shown.map(({ row }) => row) };
  return {
    columns: SHARED_COLUMNS,
    rows: shown.map(({ table, row }) =>
      Object.fromEntries(SHARED_COLUMNS.map((column) => [column, getShared(column, table, row)])),
    ),
  };
}

/** What is no record (a place, a body) gives its name as its title. */
function getShared(column: string, table: string, row: Row): Value {
  if (column === 'table') return table;
  const name = column === 'title_vi' ? (row.full_name ?? row.name_vi) : column === 'title_en' ? row.name_en : null;
  return row[column] ?? name ?? null;
}
