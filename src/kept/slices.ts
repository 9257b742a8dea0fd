// The data cut into the slices that pages ask for, each with a digest: a page whose slices are what they were is what it was.

import { hash } from 'node:crypto';

/** Columns that hold the id of something; rows are asked for by them. */
export const isIdColumn = (name: string): boolean => /(^|_)id$/.test(name);

/** Takes a value of an id column; gives the plan that it belongs to. Ids of records and clauses begin with their plan's. */
export function findPlan(value: string, plans: ReadonlySet<string>): string | undefined {
  const end = value.search(/[^a-z0-9-]/);
  const start = end < 0 ? value : value.slice(0, end);
  return plans.has(start) ? start : undefined;
}

/** Takes a table, a column, a value and the ids of all plans; gives the name of the slice that holds the rows with that value: one of a plan, one of a thing that plans share, or the table. */
export function nameSlice(table: string, column: string, value: unknown, plans: ReadonlySet<string>): string {
  if (typeof value !== 'string' || !isIdColumn(column)) return table;
  const plan = findPlan(value, plans);
  return plan === undefined ? `${table}.${column}=${value}` : `${table}@${plan}`;
}

/** Takes a table, its rows as lines of JSON and the ids of all plans; gives the digest of each of its slices. Rows that change, come, go or change places change it. */
export function digestSlices(table: string, lines: Iterable<string>, plans: ReadonlySet<string>): Map<string, string> {
  const digests = new Map<string, string[]>([[table, []]]);
  for (const line of lines) {
    const own = digestText(line);
    const ids = Object.entries(JSON.parse(line) as object).filter(([column]) => isIdColumn(column));
    for (const slice of new Set([table, ...ids.map(([column, value]) => nameSlice(table, column, value, plans))])) {
      const known = digests.get(slice);
      if (known) known.push(own);
      else digests.set(slice, [own]);
    }
  }
  return new Map([...digests].map(([slice, rows]) => [slice, digestText(rows.join())]));
}

/** Takes a text; gives 20 characters that stand for it. */
export function digestText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 20);
}

/** Takes bytes; gives 20 characters that stand for them. */
export function digestBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 20);
}
