// Rows of clauses: every word of every plan, in document order.

import { getPath } from '../../src/schema/address.ts';
import type { ClauseRow } from '../../src/schema/clause.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { getLineRange } from '../../src/text/clauses/clause.ts';
import { getCoverage } from '../read/coverage.ts';
import type { LoadedPlan } from '../read/input.ts';
import type { makePlaceNameFinder } from '../read/place-names.ts';

export function makeClauseRows(plan: LoadedPlan): ClauseRow[] {
  const { id: planId, setAside } = plan.entry;
  const coverage = getCoverage(plan);
  const reasons = new Map(setAside.flatMap(({ clauses, why }) => clauses.map((clause) => [clause, why])));
  return plan.clauses.map(({ id, parent, marker, label, kind, depth, lines, text }) => ({
    id: `${planId}.${id}`,
    plan_id: planId,
    parent_id: parent === null ? null : `${planId}.${parent}`,
    marker,
    label,
    kind,
    depth,
    heading_path: getHeadings(plan, parent).join(' › '),
    line_start: getLineRange({ lines })?.from ?? null,
    line_end: getLineRange({ lines })?.to ?? null,
    text,
    coverage: coverage.get(id) ?? 'open',
    set_aside_vi: reasons.get(id)?.vi ?? null,
    set_aside_en: reasons.get(id)?.en ?? null,
    path: getPath('plans', planId, 'vi', id),
  }));
}

/** A row for each unit that a clause names. */
export function makeClausePlaceRows(
  { entry, clauses }: LoadedPlan,
  makeFinder: ReturnType<typeof makePlaceNameFinder>,
): Datasets['clause_places'] {
  const find = makeFinder(entry);
  return clauses.flatMap(({ id, text }) =>
    find(text).map((place) => ({ clause_id: `${entry.id}.${id}`, locality_id: place.id, words: place.words })),
  );
}

/** Outermost first, each with its printed label: "III. NHIỆM VỤ". */
function getHeadings(plan: LoadedPlan, id: string | null): string[] {
  const clause = id === null ? undefined : plan.clauseById.get(id);
  if (!clause) return [];
  const above = getHeadings(plan, clause.parent);
  return clause.text === ''
    ? above
    : [
        ...above,
        clause.label === '' ? clause.text : `${clause.label}${clause.marker === 'letter' ? ')' : '.'} ${clause.text}`,
      ];
}
