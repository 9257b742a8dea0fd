// The numbers of the pictures as files: all of them, where a picture has room for some.

import { listFindingCounts } from '../../facts/finding.ts';
import { getProvinces } from '../../facts/place.ts';
import { countPlan, outlinePlans } from '../../facts/plan.ts';
import { getRows } from '../../store/register.ts';
import { listDuties } from './agency-load.ts';
import { listSpread } from './model-spread.ts';
import { listThemeCounts } from './theme-matrix.ts';

/** By name of the file: its rows, flat, with the ids and codes of the tables. */
export const PICTURE_FILES = {
  finding: listFindingCounts,
  concreteness: () => outlinePlans().map(({ id }) => ({ plan_id: id, ...countPlan(id) })),
  'agency-load': listDuties,
  'theme-plan': listThemeCounts,
  'model-spread': listSpread,
  provinces: listProvinces,
} satisfies Record<string, () => object[]>;

export type PictureFile = keyof typeof PICTURE_FILES;

/** Relative to the site. */
export function getPictureFile(name: PictureFile): string {
  return `pictures/${name}.csv`;
}

/**
 * One row for each province of today and plan that covers it or a part of it; one row without a plan where there is
 * none.
 */
function listProvinces(): object[] {
  return getProvinces().flatMap((province): object[] => {
    const plans = getRows('plans', 'province_today_id', province.id);
    const base = { province_id: province.id, name: province.name, formed_from: province.formed_from_names };
    if (plans.length === 0) return [{ ...base, plan_id: null, coverage: 'none' }];
    return plans.map(({ id, province_coverage }) => ({ ...base, plan_id: id, coverage: province_coverage }));
  });
}
