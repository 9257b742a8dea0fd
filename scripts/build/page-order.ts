// The order in which pages are made: those of one place after another, whatever they show, so that its rows are read
// once.

import { readComparisonId } from '../../src/schema/address.ts';
import type { PlanRow } from '../../src/schema/plan.ts';

type Place = Pick<PlanRow, 'id' | 'locality_id' | 'province_today_id'>;

/**
 * The function returned tells of a page's path the number of the place that it is about, those of a province one after
 * another; -1 if it is about none.
 */
export function numberPlaces(plans: readonly Place[]): (path: string) => number {
  const numbers = new Map<string, number>();
  const sorted = [...plans].sort(
    (a, b) => compare(a.province_today_id, b.province_today_id) || compare(a.locality_id, b.locality_id),
  );
  for (const [number, { id, locality_id }] of sorted.entries()) {
    if (!numbers.has(locality_id)) numbers.set(locality_id, number);
    numbers.set(id, numbers.get(locality_id) ?? number);
  }
  // A page is named after a place or a plan, a record or clause of a plan, a body of a place, a picture of a plan, or
  // two plans.
  const find = (name: string) =>
    [name, name.split('.')[0], name.split('@')[1], name.replace(/^agency-load-/, ''), readComparisonId(name)[0]].map(
      (each) => numbers.get(each ?? ''),
    );
  return (path) =>
    decodeURI(path)
      .split('/')
      .flatMap(find)
      .find((number) => number !== undefined) ?? -1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
