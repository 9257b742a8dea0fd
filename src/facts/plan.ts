// What pages and pictures know of plans, and figures counted from published rows. A repeat is no item of its own: what it
// states counts for the item that it says again.

import { fill } from '../i18n/fill.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Words } from '../i18n/vi.ts';
import type { Language } from '../schema/address.ts';
import type { CommitmentRow } from '../schema/commitment.ts';
import type { EventRow } from '../schema/event.ts';
import type { ModelSiteRow } from '../schema/model.ts';
import { isCounted, isDefinite } from '../schema/undertaking.ts';
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

type StateColumn = Extract<keyof CommitmentRow, `${string}_state`>;

/**
 * The figures of a plan: of its items (commitments and requests, each with its repeats), how many name a body, a lead,
 * a time, a number, a place, money; and how many of them only the plan as a whole speaks of.
 */
export function countPlan(id: string) {
  const items = withoutRepeats(getRows('commitments', 'plan_id', id));
  const count = (isWanted: (row: CommitmentRow) => boolean) => items.filter(isWanted).length;
  const countStated = (column: StateColumn) => count((row) => isCounted(row[column]));
  const countForPlan = (column: StateColumn) => count((row) => row[column] === 'whole_plan');
  return {
    all: items.length,
    named: countStated('who_state'),
    led: countStated('lead_state'),
    dated: count(({ when_kind }) => isDefinite(when_kind)),
    with_deadline: count(({ when_kind }) => when_kind === 'deadline'),
    year_only: count(({ when_kind }) => when_kind === 'year'),
    quantified: countStated('how_many_state'),
    placed: countStated('where_state'),
    placed_in_part: count(({ where_state }) => where_state === 'in_part'),
    funded: countStated('money_state'),
    named_for_plan: countForPlan('who_state'),
    led_for_plan: countForPlan('lead_state'),
    dated_for_plan: countForPlan('when_state'),
    funded_for_plan: countForPlan('money_state'),
  };
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
