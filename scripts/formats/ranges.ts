// Where the rows of each plan are in a large table, so that a reader who needs some plans fetches their bytes alone.

import { encodeJson } from './files.ts';

/** A table of at most so many bytes is fetched whole. */
export const SMALL_TABLE = 2 ** 24;

/** The id of a record or clause begins with that of its plan. */
const PLAN_OF_ROW = /^\{"id":"([^".]+)\./;
/** The id of a plan ends within so many bytes of a line. */
const MAX_BYTES_TO_ID = 200;

/**
 * A JSON file: for each plan from which byte (included) to which (not included) its rows go, piece by piece.
 * Undefined for a small table, and for one whose rows belong to no plan.
 */
export function renderRanges(json: Buffer, small: number = SMALL_TABLE): Uint8Array | undefined {
  if (json.length <= small) return undefined;
  const ranges = new Map<string, number[]>();
  let last: string | undefined;
  // The first line opens the list, the last one closes it.
  for (
    let start = json.indexOf(LINE_BREAK) + 1, end = json.indexOf(LINE_BREAK, start);
    json[start] === OPENING_BRACE;
    start = end + 1, end = json.indexOf(LINE_BREAK, start)
  ) {
    const plan = PLAN_OF_ROW.exec(json.toString('latin1', start, Math.min(end, start + MAX_BYTES_TO_ID)))?.[1];
    if (plan === undefined) return undefined;
    const own = ranges.get(plan) ?? [];
    ranges.set(plan, own);
    if (plan === last) own[own.length - 1] = end;
    else own.push(start, end);
    last = plan;
  }
  return encodeJson(Object.fromEntries(ranges), 0);
}

const OPENING_BRACE = 0x7b;
const LINE_BREAK = 0x0a;
