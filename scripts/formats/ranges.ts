// Where the rows of each plan stand in a large table: who needs those of some plans fetches these bytes, and not the rest.

import { encodeJson } from './files.ts';

/** A table of so many bytes or fewer is fetched whole. */
export const SMALL_TABLE = 2 ** 24;

/** What a row begins with that is of a plan. Ids of records and clauses begin with their plan's. */
const ID = /^\{"id":"([^".]+)\./;
/** Bytes of a line that hold the id of its plan. */
const HEAD = 200;

/** Takes the bytes of a table as JSON, and how many a small one has; gives a JSON file that says for each plan from which byte to which its rows stand, piece by piece. Nothing for a small table, and for one whose rows are of no plan. */
export function renderRanges(json: Buffer, small: number = SMALL_TABLE): Uint8Array | undefined {
  if (json.length <= small) return undefined;
  const ranges = new Map<string, number[]>();
  let last: string | undefined;
  // The first line opens the list, the last one closes it.
  for (
    let start = json.indexOf(10) + 1, end = json.indexOf(10, start);
    json[start] === BRACE;
    start = end + 1, end = json.indexOf(10, start)
  ) {
    const plan = ID.exec(json.toString('latin1', start, Math.min(end, start + HEAD)))?.[1];
    if (plan === undefined) return undefined;
    const own = ranges.get(plan) ?? [];
    ranges.set(plan, own);
    if (plan === last) own[own.length - 1] = end;
    else own.push(start, end);
    last = plan;
  }
  return encodeJson(Object.fromEntries(ranges), 0);
}

const BRACE = 0x7b;
