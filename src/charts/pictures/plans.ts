// Which plans a picture shows.

import { namePlan } from '../../facts/names.ts';
import type { PlanRow } from '../../schema/plan.ts';
import { getTable } from '../../store/register.ts';

const collator = new Intl.Collator('vi');

/** The latest year first, then by place: a picture with room for some shows the latest. */
export function listLatestPlans(): PlanRow[] {
  return [...getTable('plans')].sort((a, b) => b.year - a.year || collator.compare(namePlan(a), namePlan(b)));
}
