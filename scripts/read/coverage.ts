// Coverage: what has become of each clause of a plan. Checked by a rule, published in the table of clauses.

import type { Coverage } from '../../src/schema/clause.ts';
import type { LoadedPlan } from './input.ts';

/** Blocks that the plan's own metadata and recipients describe. */
const DESCRIBED = new Set(['header', 'title', 'recipients', 'signature']);

/** The blocks of a decision that issues the plan are described as the plan's own are. */
const isDescribed = (id: string) => DESCRIBED.has(id.replace(/^decision\./, '').split('.')[0] ?? '');

/** Takes a plan; gives the coverage of each clause by its id. */
export function getCoverage(plan: LoadedPlan): Map<string, Coverage> {
  const cited = new Set(
    plan.entry.records.flatMap((record) => [record.clause, ...(record.alsoIn ?? []), ...listSiteClauses(record)]),
  );
  const setAside = new Set(plan.entry.setAside.flatMap(({ clauses }) => clauses));
  return new Map(
    plan.clauses.map(({ id, text }): [string, Coverage] => {
      if (text === '') return [id, 'empty'];
      if (cited.has(id)) return [id, 'cited'];
      if (setAside.has(id)) return [id, 'set_aside'];
      return [id, isDescribed(id) ? 'described' : 'open'];
    }),
  );
}

function listSiteClauses(record: LoadedPlan['entry']['records'][number]): string[] {
  if (record.table !== 'models' || !Array.isArray(record.sites)) return [];
  return record.sites.flatMap(({ clause }) => (clause ? [clause] : []));
}

/** Takes a plan; gives how many of its operative clauses are covered: cited by a record or set aside with a reason. */
export function countCoverage(plan: LoadedPlan): { operative: number; covered: number } {
  const states = [...getCoverage(plan)].filter(([id]) => !isDescribed(id)).map(([, state]) => state);
  const covered = states.filter((state) => state === 'cited' || state === 'set_aside').length;
  return { operative: covered + states.filter((state) => state === 'open').length, covered };
}
