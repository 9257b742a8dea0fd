// Administrative units at a plan's time and today: their names, and what each became.

import type { Coverage } from '../charts/tile-map.ts';
import type { Language } from '../schema/address.ts';
import { type LocalityRow, localityType } from '../schema/locality.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getColumns, getRow, getRows } from '../store/register.ts';
import { splitList } from '../text/list-cell.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { listUpToProvince, nameUnit, nameUpToProvince } from '../text/vietnamese/place-names.ts';
import { lowercaseUnitTypes } from '../text/vietnamese/unit-types.ts';
import { getValueLabel } from './labels.ts';

/** "Xã Thới Đông", "Thới Đông commune". */
export function getUnitName(id: string, language: Language): string {
  return nameUnit(getRow('localities', id), language);
}

/** With the units above it at its time, up to the province: "Xã Thới Đông, huyện Cờ Đỏ, thành phố Cần Thơ". */
export function getPlaceName(id: string, language: Language): string {
  const name = nameUpToProvince(id, language, getUnit);
  return language === 'vi' ? lowercaseUnitTypes(name) : name;
}

/** The units above it, named in the same way: "Huyện Cờ Đỏ, thành phố Cần Thơ"; "" for a province. */
export function getPlaceAbove({ parent_id }: LocalityRow, language: Language): string {
  return parent_id === null || getRow('localities', parent_id).level === 'nation'
    ? ''
    : getPlaceName(parent_id, language);
}

/** The same within a sentence, where Vietnamese begins a rank with a small letter: "xã Cờ Đỏ, thành phố Cần Thơ". */
export function getPlaceNameWithin(id: string, language: Language): string {
  return listUpToProvince(id, getUnit)
    .map((unit) => (language === 'vi' ? writeRankSmall(unit) : nameUnit(unit, language)))
    .join(', ');
}

/** The rank of Thành phố Hồ Chí Minh is part of its name (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
function writeRankSmall({ full_name, level, name }: LocalityRow): string {
  return level === 'nation' || name === 'Hồ Chí Minh' ? full_name : lowerFirst(full_name);
}

const getUnit = (id: string) => getRow('localities', id);

/** The units of today that hold its territory: itself, if it still exists. */
export function getUnitsToday(id: string): LocalityRow[] {
  const changes = getRows('locality_changes', 'from_id', id);
  if (changes.length === 0) return [getRow('localities', id)];
  return changes.flatMap(({ to_id }) => getUnitsToday(to_id));
}

/** True if a unit of today holds its land together with that of others, even under the same name. */
export function isPartToday(id: string): boolean {
  return getUnitsToday(id).some((unit) => unit.id !== id && splitList(unit.formed_from_names).length > 1);
}

/** The names of the units of today that hold its territory. What lies above all of them is said once. */
export function describeToday(id: string, language: Language, namePlace = getPlaceName): string {
  const names = getUnitsToday(id).map((unit) => namePlace(unit.id, language).split(', '));
  const [first = [], ...others] = names;
  const above = first.slice(1).join(', ');
  const isShared = others.length > 0 && above !== '' && others.every((name) => name.slice(1).join(', ') === above);
  return lowercaseUnitTypes(
    isShared ? `${names.map(([name]) => name).join(', ')} (${above})` : names.map((name) => name.join(', ')).join('; '),
  );
}

/**
 * The names that a unit was formed from, with a rank where the source gives one: "thị trấn Cờ Đỏ", "Cờ Đỏ township".
 */
export function nameOrigins({ formed_from_names }: LocalityRow, language: Language): string {
  return splitList(formed_from_names)
    .map((name) => (language === 'vi' ? name : putRankLast(name)))
    .join(', ');
}

function putRankLast(name: string): string {
  const rank = localityType.options.find((type) =>
    name.startsWith(`${getValueLabel('localities', 'type', type, 'vi').toLowerCase()} `),
  );
  if (!rank) return name;
  const nameAlone = name.slice(getValueLabel('localities', 'type', rank, 'vi').length + 1);
  return `${nameAlone} ${getValueLabel('localities', 'type', rank, 'en').toLowerCase()}`;
}

/** The provinces of today in the order of the tile map: rows from north to south, each from west to east. */
export function getProvinces(): LocalityRow[] {
  return getColumns('localities', ['id', 'tile_column']).flatMap(({ id, tile_column }) =>
    tile_column === null ? [] : getRow('localities', id),
  );
}

/**
 * How much of its province of today a plan covers. A former province that alone became one of today is the whole of it.
 */
export function getCoverage(plan: Pick<PlanRow, 'locality_id' | 'province_today_id'>): Exclude<Coverage, 'none'> {
  const unit = getRow('localities', plan.locality_id);
  if (unit.level === 'district') return 'part';
  if (unit.level === 'commune') return 'commune';
  const province = getRow('localities', plan.province_today_id);
  return unit.id === province.id || province.formed_from_names === unit.name ? 'whole' : 'former';
}

/** The ids of records that name a unit. A site that its plan leaves unnamed lies within a unit without naming it. */
export function getNamingRecords(id: string): string[] {
  return [
    ...getRows('model_sites', 'locality_id', id)
      .filter(({ kind }) => kind !== 'unnamed')
      .map((site) => site.id),
    ...getRows('commitment_places', 'locality_id', id).map(({ commitment_id }) => commitment_id),
  ];
}

/**
 * The plans that covered a unit: its own and those of the units above it at their time; for a commune of today also
 * those of the communes it was formed from.
 */
export function getCoveringPlans(id: string): PlanRow[] {
  const unit = getRow('localities', id);
  const own = getRows('plans', 'locality_id', id);
  const above = unit.parent_id === null ? [] : getCoveringPlans(unit.parent_id);
  const before =
    unit.level === 'commune'
      ? getRows('locality_changes', 'to_id', id).flatMap(({ from_id }) =>
          getRow('localities', from_id).level === 'commune' ? getCoveringPlans(from_id) : [],
        )
      : [];
  return [...new Map([...own, ...above, ...before].map((plan) => [plan.id, plan])).values()];
}
