// Which comparisons stand ready as pages, and in what the plans of a comparison differ.

import type { Level } from '../schema/locality.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getRow } from '../store/register.ts';
import { once } from '../store/trace.ts';
import { outlinePlans, type PlanOutline } from './plan.ts';

/** How many plans stand side by side. */
export const MOST_PLANS = 4;

/** How many ready-made comparisons a level has: they grow no further, however many plans there are. */
const READY_LIMIT = 40;

/** Joins plan ids in an address: no id holds two hyphens in a row. */
const JOIN = '--';

/** Takes plan ids; gives the last part of the address of their comparison. */
export function getComparisonId(plans: readonly string[]): string {
  return plans.join(JOIN);
}

/** Takes the last part of an address; gives the plan ids in it. */
export function readComparisonId(id: string): string[] {
  return id.split(JOIN);
}

const groupPlans = once((): Map<Level, PlanOutline[]> => {
  const order: readonly Level[] = ['nation', 'province', 'district', 'commune'];
  const sorted = outlinePlans().toSorted(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || b.year - a.year || a.id.localeCompare(b.id),
  );
  return Map.groupBy(sorted, ({ level }) => level);
});

/** Gives the ids of the plans by level, from the province down; each level newest first. */
export function getPlansByLevel(): Map<Level, string[]> {
  return new Map(
    groupPlans()
      .entries()
      .map(([level, plans]) => [level, plans.map(({ id }) => id)]),
  );
}

/** Gives the plan ids of the ready-made comparisons: of each level with up to four plans all of them, then pairs, nearest first, up to the limit. */
export const getReadyComparisons = once((): string[][] =>
  [...groupPlans().values()].flatMap((plans) => {
    const whole = plans.length > 2 && plans.length <= MOST_PLANS ? [plans] : [];
    return [...whole, ...listPairs(plans)].map((set) => set.map(({ id }) => id));
  }),
);

/** Pairs of one level: first one place in two years, then one province of today, then the nearest years. Only near neighbours are looked at, so the work grows with the plans and not with their pairs. */
function listPairs(plans: readonly PlanOutline[]): PlanOutline[][] {
  const pairs = new Map<string, PlanOutline[]>();
  const rank = new Map(plans.map((plan, at) => [plan, at]));
  const orders = [
    [...plans].sort((a, b) => a.locality_id.localeCompare(b.locality_id) || b.year - a.year),
    [...plans].sort((a, b) => a.province_today_id.localeCompare(b.province_today_id) || b.year - a.year),
    plans,
  ];
  for (const order of orders)
    for (let gap = 1; gap < MOST_PLANS; gap++)
      for (const [at, plan] of order.entries()) {
        const other = order[at + gap];
        if (!other) continue;
        const pair = [plan, other].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        pairs.set(getComparisonId(pair.map(({ id }) => id)), pair);
      }
  return [...pairs.values()].sort((a, b) => getDistance(a) - getDistance(b)).slice(0, READY_LIMIT);
}

/** Years apart, with another place and another province of today counting as more than any number of years. */
function getDistance([a, b]: PlanOutline[]): number {
  if (!a || !b) return 0;
  const place = a.locality_id === b.locality_id ? 0 : a.province_today_id === b.province_today_id ? 1_000 : 2_000;
  return place + Math.abs(a.year - b.year);
}

export interface Differences {
  years: string[];
  levels: Level[];
  /** Agency types. */
  issuers: string[];
}

/** Takes plans; gives their years, levels and types of issuer, each once: what is more than one differs. */
export function getDifferences(plans: readonly Pick<PlanRow, 'year' | 'level' | 'issuer_id'>[]): Differences {
  return {
    years: [...new Set(plans.map(({ year }) => String(year)))].sort(),
    levels: [...new Set(plans.map(({ level }) => level))],
    issuers: [...new Set(plans.map(({ issuer_id }) => getRow('agencies', issuer_id).type_id))],
  };
}
