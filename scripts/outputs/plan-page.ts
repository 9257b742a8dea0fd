// The page of a plan as MDX. MDX is code: so it holds JSON and component tags with ids, and no word of an official text.

import type { PlanRow } from '../../src/schema/plan.ts';
import { encodeText } from '../lib/files.ts';

/** The parts of a plan page, in reading order; each is a component that takes the plan's id. */
export const PLAN_PARTS = [
  'PlanSummary',
  'PlanConcreteness',
  'PlanNotes',
  'PlanTargets',
  'PlanCommitments',
  'PlanAgencies',
  'PlanModels',
  'PlanCalendar',
  'PlanMoney',
  'PlanReferences',
  'PlanText',
] as const;

/** Takes the row of a plan; gives the bytes of its MDX file. Its id is checked to be a slug, so nothing in the body can be code. */
export function renderPlanPage(plan: PlanRow): Uint8Array {
  const frontMatter = { generatedFrom: `data/plans/${plan.id}/plan.yaml`, id: plan.id, year: plan.year, locality: plan.locality_id };
  const body = PLAN_PARTS.map((part) => `<${part} plan="${plan.id}" />`).join('\n\n');
  return encodeText(`---\n${JSON.stringify(frontMatter, null, 2)}\n---\n\n${body}\n`);
}
