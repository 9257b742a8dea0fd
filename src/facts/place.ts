// Administrative units at a plan's time and today: their names, and what each became.

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

/** What became of a unit: a unit of today as a whole, a part of one, or its land lies in several. */
export function getOutcome(id: string): 'became' | 'becamePart' | 'becameSeveral' {
  const today = getUnitsToday(id).filter((unit) => unit.id !== id);
  if (today.length > 1) return 'becameSeveral';
  return today.some((unit) => splitList(unit.formed_from_names).length > 1) ? 'becamePart' : 'became';
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
 * The clauses of plans of other units that name a unit, and their plans. A record may have it as its place although no
 * clause prints its name in full: then the clause of the record.
 */
export function getMentions(id: string): { clause: string; plan: string }[] {
  const own = new Set(getRows('plans', 'locality_id', id).map((plan) => plan.id));
  const named = getRows('clause_places', 'locality_id', id).map(({ clause_id }) => clause_id);
  return [...new Set(named.length > 0 ? named : listRecordedClauses(id))]
    .map((clause) => ({ clause, plan: clause.slice(0, clause.indexOf('.')) }))
    .filter(({ plan }) => !own.has(plan));
}

/** The clauses of the records that have a unit as their place. */
function listRecordedClauses(id: string): string[] {
  return [
    ...getRows('model_sites', 'locality_id', id).filter(({ kind }) => kind !== 'unnamed'),
    ...getRows('commitment_places', 'locality_id', id).map(({ commitment_id }) => getRow('commitments', commitment_id)),
  ].map(({ clause_id }) => clause_id);
}

/** The plans of the units above a unit, at its time. */
export function getPlansAbove(id: string): PlanRow[] {
  const { parent_id } = getRow('localities', id);
  return parent_id === null ? [] : [...getRows('plans', 'locality_id', parent_id), ...getPlansAbove(parent_id)];
}

/** The plans that covered land of a commune of today, each with the first of the former units through which it did. */
export function getPlansThrough(id: string): { plan: PlanRow; through: LocalityRow }[] {
  if (getRow('localities', id).level !== 'commune') return [];
  const found = getRows('locality_changes', 'to_id', id)
    .filter(({ from_id }) => from_id !== id)
    .map(({ from_id }) => getRow('localities', from_id))
    // The smaller unit says more exactly which land is meant.
    .sort((a, b) => Number(a.level !== 'commune') - Number(b.level !== 'commune'))
    .flatMap((through) =>
      [...getRows('plans', 'locality_id', through.id), ...getPlansAbove(through.id)].map((plan) => ({ plan, through })),
    );
  return [...Map.groupBy(found, ({ plan }) => plan.id).values()].flatMap(([first]) => first ?? []);
}
