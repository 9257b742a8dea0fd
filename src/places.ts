// Units then and today: names with the units above them, and what a unit became.

import type { Coverage } from './charts/tile-map.ts';
import { getValueLabel } from './labels.ts';
import { getRow, getRows, getTable } from './register.ts';
import type { Language } from './schema/address.ts';
import type { LocalityRow } from './schema/locality.ts';
import type { PlanRow } from './schema/plan.ts';

/** Takes a unit's id and a language; gives its full name: "Xã Thới Đông", "Thới Đông commune". */
export function getUnitName(id: string, language: Language): string {
  const unit = getRow('localities', id);
  if (language === 'vi') return unit.full_name;
  return unit.level === 'nation' ? 'Viet Nam' : `${unit.name} ${getValueLabel('localities', 'type', unit.type, 'en').toLowerCase()}`;
}

/** Takes a unit's id; gives its name with the units above it then, province included: "Xã Thới Đông, Huyện Cờ Đỏ, Thành phố Cần Thơ". */
export function getPlaceName(id: string, language: Language): string {
  return getChain(id)
    .map((unit) => getUnitName(unit.id, language))
    .join(', ');
}

/** The unit and those above it, up to the province. */
function getChain(id: string): LocalityRow[] {
  const unit = getRow('localities', id);
  if (unit.parent_id === null || getRow('localities', unit.parent_id).level === 'nation') return [unit];
  return [unit, ...getChain(unit.parent_id)];
}

/** Takes a unit's id; gives the units of today that hold its territory: itself, if it still exists. */
export function getUnitsToday(id: string): LocalityRow[] {
  const changes = getRows('locality_changes', 'from_id', id);
  if (changes.length === 0) return [getRow('localities', id)];
  return changes.flatMap(({ to_id }) => getUnitsToday(to_id));
}

/** Takes a unit's id; gives the names of the units of today that hold its territory. */
export function describeToday(id: string, language: Language): string {
  return getUnitsToday(id)
    .map((unit) => getPlaceName(unit.id, language))
    .join('; ');
}

/** Gives the provinces of today, west to east within rows from north to south. */
export function getProvinces(): LocalityRow[] {
  return getTable('localities').filter(({ tile_column }) => tile_column !== null);
}

/** Takes a plan; gives how much of its province of today it speaks for. A former province that alone became one of today is the whole of it. */
export function getCoverage(plan: PlanRow): Exclude<Coverage, 'none'> {
  const unit = getRow('localities', plan.locality_id);
  if (unit.level === 'district') return 'part';
  if (unit.level === 'commune') return 'commune';
  const province = getRow('localities', plan.province_today_id);
  return unit.id === province.id || province.formed_from_names === unit.name ? 'whole' : 'former';
}

/** Takes a unit's id; gives the ids of records that name it: sites of models and places of commitments. */
export function getNamingRecords(id: string): string[] {
  return [
    ...getRows('model_sites', 'locality_id', id).map((site) => site.id),
    ...getRows('commitment_places', 'locality_id', id).map(({ commitment_id }) => commitment_id),
  ];
}

/** Takes a unit's id; gives the plans whose territory it lay in: its own, and those of the units above it, at their time. For a unit of today, through the units it was formed from. */
export function getCoveringPlans(id: string): PlanRow[] {
  const unit = getRow('localities', id);
  const own = getRows('plans', 'locality_id', id);
  const above = unit.parent_id === null ? [] : getCoveringPlans(unit.parent_id);
  const before =
    unit.level === 'commune'
      ? getRows('locality_changes', 'to_id', id).flatMap(({ from_id }) => (getRow('localities', from_id).level === 'commune' ? getCoveringPlans(from_id) : []))
      : [];
  return [...new Map([...own, ...above, ...before].map((plan) => [plan.id, plan])).values()];
}
