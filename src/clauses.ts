// The clause tree as the site reads it: chains upwards, and what cites a clause.

import { getRow, getRows } from './register.ts';
import type { ClauseRow } from './schema/clause.ts';
import type { RecordRow } from './schema/record-index.ts';

/** Takes the id of a clause; gives the clauses from the outermost down to it. */
export function getClauseChain(id: string): ClauseRow[] {
  const clause = getRow('clauses', id);
  return [...(clause.parent_id === null ? [] : getClauseChain(clause.parent_id)), clause];
}

/** Takes the id of a clause; gives the records that cite it. */
export function getCitingRecords(id: string): RecordRow[] {
  return getRows('record_clauses', 'clause_id', id).map(({ record_id }) => getRow('records', record_id));
}

/** Takes the id of a clause; gives the anchor it has on the page of its plan. */
export function getAnchor({ id, plan_id }: Pick<ClauseRow, 'id' | 'plan_id'>): string {
  return id.slice(plan_id.length + 1);
}
