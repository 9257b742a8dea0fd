// Which plans a picture shows, and what it calls them.

import { getRow, getTable } from '../register.ts';
import type { PlanRow } from '../schema/plan.ts';

const collator = new Intl.Collator('vi');

/** Takes a plan; gives its place and year as pictures write them: "Cần Thơ 2019". */
export function namePlan(plan: PlanRow): string {
  return `${getRow('localities', plan.locality_id).name} ${plan.year}`;
}

/** Gives all plans, the latest year first, then by place: so a picture with room for some shows the latest. */
export function listLatestPlans(): PlanRow[] {
  return [...getTable('plans')].sort((a, b) => b.year - a.year || collator.compare(namePlan(a), namePlan(b)));
}
