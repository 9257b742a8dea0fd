// The clause tree as the site reads it: chains upwards, names, and what cites a clause.

import { describeClause } from '../i18n/clause-address.ts';
import { fill } from '../i18n/fill.ts';
import type { Page } from '../i18n/page.ts';
import type { ClauseRow } from '../schema/clause.ts';
import type { RecordRow } from '../schema/record-index.ts';
import { getRow, getRows } from '../store/register.ts';

/** The clauses from the outermost down to this one. */
export function getClauseChain(id: string): ClauseRow[] {
  const clause = getRow('clauses', id);
  return [...(clause.parent_id === null ? [] : getClauseChain(clause.parent_id)), clause];
}

/** A clause's address in words: "Mục III.5, gạch đầu dòng 2". */
export function nameClause(id: string, { words }: Page): string {
  return describeClause(getClauseChain(id), words.address);
}

/** The lines of a clause or record: "dòng 215–217". */
export function nameLines(
  { line_start: from, line_end: to }: Pick<ClauseRow, 'line_start' | 'line_end'>,
  { words }: Page,
): string {
  return fill(from === to ? words.receipt.line : words.receipt.lines, { from: from ?? 0, to: to ?? 0 });
}

export function getCitingRecords(id: string): RecordRow[] {
  return getRows('record_clauses', 'clause_id', id).map(({ record_id }) => getRow('records', record_id));
}

/** The anchor of a clause on the page of its plan: "III.5.b2". */
export function getAnchor({ id, plan_id }: Pick<ClauseRow, 'id' | 'plan_id'>): string {
  return id.slice(plan_id.length + 1);
}

/** How many clauses are shown before and after one. */
const NEIGHBOURS_ON_EACH_SIDE = 2;

/** A clause and those directly before and after it under the same heading. Headings without words are left out. */
export function getNeighbours(id: string): ClauseRow[] {
  const { plan_id, parent_id } = getRow('clauses', id);
  const siblings = getRows('clauses', 'plan_id', plan_id).filter(
    (clause) => clause.parent_id === parent_id && clause.text !== '',
  );
  const at = siblings.findIndex((clause) => clause.id === id);
  return siblings.slice(Math.max(0, at - NEIGHBOURS_ON_EACH_SIDE), at + NEIGHBOURS_ON_EACH_SIDE + 1);
}
