// The components that a generated plan page names.

export { default as PlanAgencies } from './PlanAgencies.astro';
export { default as PlanBest } from './PlanBest.astro';
export { default as PlanCalendar } from './PlanCalendar.astro';
export { default as PlanClauses } from './PlanClauses.astro';
export { default as PlanCommitments } from './PlanCommitments.astro';
export { default as PlanConcreteness } from './PlanConcreteness.astro';
export { default as PlanFinding } from './PlanFinding.astro';
export { default as PlanModels } from './PlanModels.astro';
export { default as PlanMoney } from './PlanMoney.astro';
export { default as PlanNotes } from './PlanNotes.astro';
export { default as PlanReferences } from './PlanReferences.astro';
export { default as PlanReplies } from './PlanReplies.astro';
export { default as PlanResults } from './PlanResults.astro';
export { default as PlanSummary } from './PlanSummary.astro';
export { default as PlanTargets } from './PlanTargets.astro';
