// Which comparisons of plans have a page, and in what the plans of a comparison differ.

import { getComparisonId } from '../schema/address.ts';
import type { Level } from '../schema/locality.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getRow } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';
import { outlinePlans, type PlanOutline } from './plan.ts';

/** The largest number of plans in one comparison. */
/** The same wherever it runs: a locale would order ids its own way. */
const compareIds = (a: string, b: string) => Number(a > b) - Number(a < b);

export const MAX_PLANS = 4;

/** The largest number of ready-made comparisons of one level, however many plans it has. */
const MAX_READY_OF_LEVEL = 40;

const groupPlans = traceOnce((): Map<Level, PlanOutline[]> => {
  const order: readonly Level[] = ['nation', 'province', 'district', 'commune'];
  const sorted = outlinePlans().toSorted(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || b.year - a.year || compareIds(a.id, b.id),
  );
  return Map.groupBy(sorted, ({ level }) => level);
});

/** The ids of plans by level, the nation first; within a level newest first. */
export function getPlansByLevel(): Map<Level, string[]> {
  return new Map(
    groupPlans()
      .entries()
      .map(([level, plans]) => [level, plans.map(({ id }) => id)]),
  );
}

/**
 * Each ready-made comparison as plan ids: of a level with three or four plans all of them together; then pairs, those
 * most alike first, up to MAX_READY_OF_LEVEL.
 */
export const getReadyComparisons = traceOnce((): string[][] =>
  [...groupPlans().values()].flatMap((plans) => {
    const whole = plans.length > 2 && plans.length <= MAX_PLANS ? [plans] : [];
    return [...whole, ...listPairs(plans)].map((set) => set.map(({ id }) => id));
  }),
);

/**
 * Pairs of one level, most alike first: the same place in two years, then the same province of today, then the nearest
 * years. Each plan is paired only with its next few in each order, so that the work grows with the plans, not with
 * their pairs.
 */
function listPairs(plans: readonly PlanOutline[]): PlanOutline[][] {
  const pairs = new Map<string, PlanOutline[]>();
  const rank = new Map(plans.map((plan, at) => [plan, at]));
  const orders = [
    [...plans].sort((a, b) => compareIds(a.locality_id, b.locality_id) || b.year - a.year),
    [...plans].sort((a, b) => compareIds(a.province_today_id, b.province_today_id) || b.year - a.year),
    plans,
  ];
  for (const order of orders)
    for (let gap = 1; gap < MAX_PLANS; gap++)
      for (const [at, plan] of order.entries()) {
        const other = order[at + gap];
        if (!other) continue;
        const pair = [plan, other].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        pairs.set(getComparisonId(pair.map(({ id }) => id)), pair);
      }
  return [...pairs.values()].sort((a, b) => getDistance(a) - getDistance(b)).slice(0, MAX_READY_OF_LEVEL);
}

/**
 * Years between two plans; another place counts more than any number of years, another province of today still more.
 */
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

/** The years, levels and types of issuer of plans, each once: where there are several, the plans differ. */
export function getDifferences(plans: readonly Pick<PlanRow, 'year' | 'level' | 'issuer_id'>[]): Differences {
  return {
    years: [...new Set(plans.map(({ year }) => String(year)))].sort(),
    levels: [...new Set(plans.map(({ level }) => level))],
    issuers: [...new Set(plans.map(({ issuer_id }) => getRow('agencies', issuer_id).type_id))],
  };
}
