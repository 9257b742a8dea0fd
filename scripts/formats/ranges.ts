// Where the rows of each plan stand in a large table: who needs those of some plans fetches these bytes, and not the
// rest.

import { encodeJson } from './files.ts';

/** A table of so many bytes or fewer is fetched whole. */
export const MAX_BYTES_FETCHED_WHOLE = 2 ** 24;

/** What a row begins with that is of a plan. Ids of records and clauses begin with their plan's. */
const PLAN_OF_ROW = /^\{"id":"([^".]+)\./;

/** From which byte to which the rows of each plan stand, piece by piece. */
export class Ranges {
  readonly #ranges = new Map<string, number[]>();
  #last: string | undefined;
  #isOfPlans = true;

  /** The end is that of the line without its break. */
  add(row: string, start: number, end: number): void {
    const plan = PLAN_OF_ROW.exec(row)?.[1];
    if (plan === undefined) this.#isOfPlans = false;
    if (plan === undefined || !this.#isOfPlans) return;
    const own = this.#ranges.get(plan) ?? [];
    this.#ranges.set(plan, own);
    if (plan === this.#last) own[own.length - 1] = end;
    else own.push(start, end);
    this.#last = plan;
  }

  /** Nothing for a small table, and for one whose rows are of no plan. */
  render(bytes: number, maxBytes: number = MAX_BYTES_FETCHED_WHOLE): Uint8Array | undefined {
    if (bytes <= maxBytes || !this.#isOfPlans) return undefined;
    return encodeJson(Object.fromEntries(this.#ranges), 0);
  }
}
