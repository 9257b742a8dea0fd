// What pages and pictures know of plans, and figures counted from published rows.
// Repeats are left out of headline counts, and requests are counted apart.

import { fill } from '../i18n/fill.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Words } from '../i18n/vi.ts';
import type { Language } from '../schema/address.ts';
import type { CommitmentRow } from '../schema/commitment.ts';
import type { EventRow } from '../schema/event.ts';
import type { ModelSiteRow } from '../schema/model.ts';
import { getColumns, getRows } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';

/**
 * What lists and pictures of all plans need to order, count, name and link them. Titles are not among it: a page that
 * lists plans reads the whole rows only of those that it shows, and stays as it is when another plan's title changes.
 */
export const outlinePlans = traceOnce(() =>
  getColumns('plans', ['id', 'level', 'year', 'locality_id', 'province_today_id', 'path']),
);

export type PlanOutline = ReturnType<typeof outlinePlans>[number];

const outlinesById = traceOnce(() => new Map(outlinePlans().map((plan) => [plan.id, plan])));

/** For pages that depend on the outline of all plans anyway; others ask for the row of the plan. */
export function getPlanOutline(id: string): PlanOutline {
  const plan = outlinesById().get(id);
  if (!plan) throw new Error(`there is no plan ${id}`);
  return plan;
}

/** Without those that the plan states a second time. */
export function withoutRepeats(rows: readonly CommitmentRow[]): CommitmentRow[] {
  return rows.filter(({ repeats_id }) => repeats_id === null);
}

/** Of a plan's commitments and requests: how many name a body, a lead, a time, a quantity, a place, money. */
export function countPlan(id: string) {
  const first = withoutRepeats(getRows('commitments', 'plan_id', id));
  const withLead = new Set(
    getRows('responsibilities', 'plan_id', id)
      .filter(({ role }) => role === 'lead')
      .map(({ commitment_id }) => commitment_id),
  );
  const funded = getFundedClauses(id);
  return {
    all: first.length,
    named: first.filter(({ bodies }) => bodies !== '').length,
    led: first.filter((row) => withLead.has(row.id)).length,
    dated: first.filter(({ due_edtf, period_edtf }) => due_edtf !== null || period_edtf !== null).length,
    quantified: first.filter(({ quantity_value }) => quantity_value !== null).length,
    placed: first.filter(({ places }) => places !== '').length,
    funded: first.filter((row) =>
      getRows('record_clauses', 'record_id', row.id).some(({ clause_id }) => funded.has(clause_id)),
    ).length,
  };
}

/** The clauses of a plan that state a sum or a source of money. */
function getFundedClauses(id: string): Set<string> {
  return new Set(
    getRows('budgets', 'plan_id', id).flatMap((budget) =>
      getRows('record_clauses', 'record_id', budget.id).map(({ clause_id }) => clause_id),
    ),
  );
}

/** What a plan says about money, in words. */
export function describeMoney(id: string, words: Words['plan'], language: Language): string {
  const budgets = getRows('budgets', 'plan_id', id);
  const sums = budgets.filter(({ amount }) => amount !== null);
  if (budgets.length === 0) return words.moneyNone;
  if (sums.length === 0) return words.moneyNoAmount;
  return sums
    .map(({ amount, amount_is_approximate }) =>
      fill(amount_is_approximate ? words.moneyAbout : words.moneyExact, {
        amount: formatNumber(amount ?? 0, language),
      }),
    )
    .join('; ');
}

/** How many places sites are: unnamed ones count as many as the plan says. */
export function countPlaces(sites: readonly ModelSiteRow[]): number {
  return sites.reduce((sum, { kind, count }) => sum + (kind === 'unnamed' ? (count ?? 0) : 1), 0);
}

export function listPlanLocalities(): string[] {
  return [...new Set(outlinePlans().map(({ locality_id }) => locality_id))];
}

/** The events of all plans of a locality. */
export function getLocalityEvents(id: string): EventRow[] {
  return getRows('plans', 'locality_id', id).flatMap((plan) => getRows('events', 'plan_id', plan.id));
}
