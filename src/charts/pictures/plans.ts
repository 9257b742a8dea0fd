// Which plans a picture shows.

import { namePlan } from '../../facts/names.ts';
import { outlinePlans, type PlanOutline } from '../../facts/plan.ts';
import { traceOnce } from '../../store/trace.ts';

const collator = new Intl.Collator('vi');

/** The latest year first, then by place: a picture with room for some shows the latest. */
export const listLatestPlans = traceOnce((): PlanOutline[] =>
  outlinePlans().toSorted((a, b) => b.year - a.year || collator.compare(namePlan(a), namePlan(b))),
);
