// Coverage of a plan: whether each clause is cited by a record, set aside, or still open.

import type { Coverage } from '../../src/schema/clause.ts';
import type { LoadedPlan } from './input.ts';

/** Blocks that the metadata and the recipients of a plan describe. */
const DESCRIBED_BLOCKS = new Set(['header', 'title', 'recipients', 'signature']);

/** A decision that issues a plan has the same blocks, under "decision.". */
const isDescribed = (id: string) => DESCRIBED_BLOCKS.has(id.replace(/^decision\./, '').split('.')[0] ?? '');

/** By the id of the clause. */
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

/** Counts operative clauses alone. One is covered where a record cites it or it is set aside with a reason. */
export function countCoverage(plan: LoadedPlan): { operative: number; covered: number } {
  const states = [...getCoverage(plan)].filter(([id]) => !isDescribed(id)).map(([, state]) => state);
  const covered = states.filter((state) => state === 'cited' || state === 'set_aside').length;
  return { operative: covered + states.filter((state) => state === 'open').length, covered };
}
