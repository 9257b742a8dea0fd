// The page of a plan as MDX. MDX is code: the page holds JSON and component tags, and no word of an official text.
// The tags are the same for all plans, so that they are compiled once (src/site/plan-pages.ts).

import type { PlanRow } from '../../src/schema/plan.ts';
import { encodeText } from './files.ts';

/** In reading order; each is a component that takes the id of the plan. */
export const PLAN_PARTS = [
  'PlanSummary',
  'PlanFinding',
  'PlanTargets',
  'PlanBest',
  'PlanResults',
  'PlanReplies',
  'PlanCommitments',
  'PlanAgencies',
  'PlanModels',
  'PlanCalendar',
  'PlanMoney',
  'PlanConcreteness',
  'PlanReferences',
  'PlanNotes',
  'PlanClauses',
] as const;

export function renderPlanPage(plan: PlanRow): Uint8Array {
  const frontMatter = {
    generatedFrom: `data/plans/${plan.id}/plan.yaml`,
    id: plan.id,
    year: plan.year,
    locality: plan.locality_id,
  };
  const body = PLAN_PARTS.map((part) => `<${part} plan={props.plan} />`).join('\n\n');
  return encodeText(`---\n${JSON.stringify(frontMatter, null, 2)}\n---\n\n${body}\n`);
}
