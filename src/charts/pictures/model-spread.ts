// The numbers behind the spread of models: sites of each type of model in each plan, by status.

import { outlinePlans } from '../../facts/plan.ts';
import type { ModelRow } from '../../schema/model.ts';
import { getRows } from '../../store/register.ts';
import type { SpreadStatus } from '../model-spread.ts';

export interface SpreadCount {
  plan_id: string;
  type_id: string;
  status: SpreadStatus;
  /** "named": units or places; "unnamed": only their number or existence is stated; "none": the plan states no site. */
  sites: 'named' | 'unnamed' | 'none';
  /** Null where the plan does not say how many. */
  count: number | null;
}

/** By type, status and whether they are named. Models that the plan repeats are counted once. */
export function countSites(plan: string): SpreadCount[] {
  const models = getRows('models', 'plan_id', plan).filter(({ repeats_id }) => repeats_id === null);
  const single = models.flatMap(listSites);
  const groups = Map.groupBy(single, ({ type_id, status, sites }) => `${type_id} ${status} ${sites}`);
  return [...groups.values()].map((group) => {
    const [first] = group as [SpreadCount];
    return {
      ...first,
      count: group.some(({ count }) => count === null) ? null : group.reduce((sum, { count }) => sum + (count ?? 0), 0),
    };
  });
}

function listSites(model: ModelRow): SpreadCount[] {
  const base = { plan_id: model.plan_id, type_id: model.type_id };
  const sites = getRows('model_sites', 'model_id', model.id);
  if (sites.length === 0) return [{ ...base, status: model.status ?? 'not_stated', sites: 'none', count: null }];
  return sites.map(({ kind, status, count }) => ({
    ...base,
    status: status ?? 'not_stated',
    sites: kind === 'unnamed' ? 'unnamed' : 'named',
    count: kind === 'unnamed' ? count : 1,
  }));
}

export function listSpread(): SpreadCount[] {
  return outlinePlans().flatMap(({ id }) => countSites(id));
}
