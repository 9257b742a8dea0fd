// Units then and today: names with the units above them, and what a unit became.

import type { Language } from '../schema/address.ts';
import { type LocalityRow, localityType } from '../schema/locality.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getRow, getRows, getTable } from '../store/register.ts';
import { splitList } from '../text/list-cell.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { lowercaseUnitTypes } from '../text/vietnamese/unit-types.ts';
import { getValueLabel } from './labels.ts';

/** Takes a unit's id and a language; gives its full name: "Xã Thới Đông", "Thới Đông commune". */
export function getUnitName(id: string, language: Language): string {
  const unit = getRow('localities', id);
  if (language === 'vi') return unit.full_name;
  return unit.level === 'nation'
    ? 'Viet Nam'
    : `${unit.name} ${getValueLabel('localities', 'type', unit.type, 'en').toLowerCase()}`;
}

/** Takes a unit's id; gives its name with the units above it then, province included: "Xã Thới Đông, huyện Cờ Đỏ, thành phố Cần Thơ". */
export function getPlaceName(id: string, language: Language): string {
  const name = getChain(id)
    .map((unit) => getUnitName(unit.id, language))
    .join(', ');
  return language === 'vi' ? lowercaseUnitTypes(name) : name;
}

/** Takes a unit and a language; gives the units above it, as getPlaceName names them: "Huyện Cờ Đỏ, thành phố Cần Thơ"; "" above a province. */
export function getPlaceAbove({ parent_id }: LocalityRow, language: Language): string {
  return parent_id === null || getRow('localities', parent_id).level === 'nation'
    ? ''
    : getPlaceName(parent_id, language);
}

/** Takes a unit's id; gives the same name as it stands within a sentence, where Vietnamese writes ranks small: "xã Cờ Đỏ, thành phố Cần Thơ". */
export function getPlaceNameWithin(id: string, language: Language): string {
  return getChain(id)
    .map((unit) => (language === 'vi' ? writeRankSmall(unit) : getUnitName(unit.id, language)))
    .join(', ');
}

/** The rank of Thành phố Hồ Chí Minh is part of its name (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
function writeRankSmall({ full_name, level, name }: LocalityRow): string {
  return level === 'nation' || name === 'Hồ Chí Minh' ? full_name : lowerFirst(full_name);
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

/** Takes a unit's id; tells what became of it: it is a unit of today as a whole, a part of one, or its land lies in several. */
export function getOutcome(id: string): 'became' | 'becamePart' | 'becameSeveral' {
  const today = getUnitsToday(id).filter((unit) => unit.id !== id);
  if (today.length > 1) return 'becameSeveral';
  return today.some((unit) => splitList(unit.formed_from_names).length > 1) ? 'becamePart' : 'became';
}

/** Takes a unit's id, a language and how a place is named; gives the names of the units of today that hold its territory. What lies above several of them is said once. */
export function describeToday(id: string, language: Language, namePlace = getPlaceName): string {
  const names = getUnitsToday(id).map((unit) => namePlace(unit.id, language).split(', '));
  const [first = [], ...others] = names;
  const above = first.slice(1).join(', ');
  const isShared = others.length > 0 && above !== '' && others.every((name) => name.slice(1).join(', ') === above);
  return lowercaseUnitTypes(
    isShared ? `${names.map(([name]) => name).join(', ')} (${above})` : names.map((name) => name.join(', ')).join('; '),
  );
}

/** Takes a unit and a language; gives the names that it was formed from as it is told: names, and a rank where the source gives one ("thị trấn Cờ Đỏ", "Cờ Đỏ township"). */
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
  return `${name.slice(getValueLabel('localities', 'type', rank, 'vi').length + 1)} ${getValueLabel('localities', 'type', rank, 'en').toLowerCase()}`;
}

/** Gives the provinces of today, west to east within rows from north to south. */
export function getProvinces(): LocalityRow[] {
  return getTable('localities').filter(({ tile_column }) => tile_column !== null);
}

/** A clause that names a unit, and the plan that it is of. */
export interface Mention {
  clause: string;
  plan: string;
}

/** Takes a unit's id; gives the clauses of plans of other units that name it. A record may have it as its place although no clause prints its name in full: then the clause of the record. */
export function getMentions(id: string): Mention[] {
  const own = new Set(getRows('plans', 'locality_id', id).map((plan) => plan.id));
  const named = getRows('clause_places', 'locality_id', id).map(({ clause_id }) => clause_id);
  const recorded = [
    ...getRows('model_sites', 'locality_id', id).filter(({ kind }) => kind !== 'unnamed'),
    ...getRows('commitment_places', 'locality_id', id).map(({ commitment_id }) => getRow('commitments', commitment_id)),
  ].map(({ clause_id }) => clause_id);
  return [...new Set(named.length > 0 ? named : recorded)]
    .map((clause) => ({ clause, plan: clause.slice(0, clause.indexOf('.')) }))
    .filter(({ plan }) => !own.has(plan));
}

/** Takes a unit's id; gives the plans of the units above it, at its time. */
export function getPlansAbove(id: string): PlanRow[] {
  const { parent_id } = getRow('localities', id);
  return parent_id === null ? [] : [...getRows('plans', 'locality_id', parent_id), ...getPlansAbove(parent_id)];
}

/** Takes a unit's id; gives the plans that covered land of it through former units, each with the first of those. Of a province of today, the plans within it tell more. */
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
