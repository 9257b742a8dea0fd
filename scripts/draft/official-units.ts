// The units that existed on a day, from the npm list of units before and after 1 July 2025 and from the gazetteer. A
// name counts only if a unit of that day has it.

import { readUnits } from '../../src/finder/units.ts';
import { type LocalityEntry, localityType } from '../../src/schema/locality.ts';
import type { NamedUnit } from './units.ts';
import { makeKey } from './words.ts';

/** From this day there are 34 provinces and no districts. */
export const TWO_LEVELS_FROM = '2025-07-01';
const FIRST_DAY = TWO_LEVELS_FROM;

export interface OfficialUnit extends NamedUnit {
  level: 'province' | 'district' | 'commune';
  /** From the unit right above up to the province. */
  above: readonly NamedUnit[];
  /** Statistical code of today, of communes alone. */
  code?: string;
}

/** Nothing unless the list has exactly one unit of that name in the province. For texts from 1 July 2025 on. */
export function findCode(
  unit: NamedUnit,
  province: Pick<LocalityEntry, 'name'>,
): Pick<LocalityEntry, 'codes' | 'validFrom'> | Record<string, never> {
  const [only, ...others] = listToday().filter(
    ({ level, type, name, above }) =>
      level === 'commune' &&
      type === unit.type &&
      makeKey(name) === makeKey(unit.name) &&
      makeKey(above[0]?.name ?? '') === makeKey(province.name),
  );
  return only?.code !== undefined && others.length === 0
    ? { validFrom: FIRST_DAY, codes: [{ code: only.code, from: FIRST_DAY }] }
    : {};
}

const TYPES = Object.entries(localityType.meta()?.values as Record<string, { vi: string }>).map(([type, { vi }]) => ({
  type: type as NamedUnit['type'],
  words: `${vi} `,
}));

function readName(full: string, otherwise: NamedUnit['type']): NamedUnit {
  const found = TYPES.find(({ words }) => full.toLowerCase().startsWith(words.toLowerCase()));
  return { type: found?.type ?? otherwise, name: (found ? full.slice(found.words.length) : full).trim() };
}

let today: OfficialUnit[] | undefined;
let former: OfficialUnit[] | undefined;

/** Since 1 July 2025. */
function listToday(): OfficialUnit[] {
  if (today) return today;
  const { provinces, wards } = readUnits();
  const byCode = new Map(provinces.map(({ province_code, name }) => [province_code, readName(name, 'tinh')]));
  today = [
    ...[...byCode.values()].map((unit): OfficialUnit => ({ ...unit, level: 'province', above: [] })),
    ...wards.flatMap(({ name, ward_code, province_code }): OfficialUnit[] => {
      const province = byCode.get(province_code);
      return province ? [{ ...readName(name, 'xa'), level: 'commune', above: [province], code: ward_code }] : [];
    }),
  ];
  return today;
}

/** As they were when they ended, on 30 June 2025. */
function listFormer(): OfficialUnit[] {
  if (former) return former;
  const found = new Map<string, OfficialUnit>();
  const add = (unit: OfficialUnit) =>
    found.set([unit, ...unit.above].map(({ type, name }) => `${type} ${name}`).join('|'), unit);
  for (const { old_ward_name, old_district_name, old_province_name } of readUnits().pairs) {
    const province = readName(old_province_name, 'tinh');
    const district = readName(old_district_name, 'huyen');
    add({ ...province, level: 'province', above: [] });
    add({ ...district, level: 'district', above: [province] });
    add({ ...readName(old_ward_name, 'xa'), level: 'commune', above: [district, province] });
  }
  former = [...found.values()];
  return former;
}

/** A unit as the gazetteer has it, or as the official list has it, or both. */
export interface KnownUnit extends NamedUnit {
  level: LocalityEntry['level'];
  above: readonly NamedUnit[];
  entry?: LocalityEntry;
  /** False for a unit that had ended, or had not begun, on the day. */
  isOfDay: boolean;
}

const getKey = ({ type, name }: NamedUnit) => `${type} ${getSound(name)}`;

let byKey: Map<string, { unit: OfficialUnit; isToday: boolean }[]> | undefined;

/** Of all official units by type and sound of name. */
function findOfficial(named: NamedUnit): readonly { unit: OfficialUnit; isToday: boolean }[] {
  if (!byKey) {
    byKey = new Map();
    for (const [units, isToday] of [
      [listToday(), true],
      [listFormer(), false],
    ] as const)
      for (const unit of units) byKey.set(getKey(unit), [...(byKey.get(getKey(unit)) ?? []), { unit, isToday }]);
  }
  return byKey.get(getKey(named)) ?? [];
}

const GAZETTEERS = new WeakMap<readonly LocalityEntry[], Map<string, LocalityEntry[]>>();

function findEntries(named: NamedUnit, localities: readonly LocalityEntry[]): readonly LocalityEntry[] {
  let found = GAZETTEERS.get(localities);
  if (!found) {
    found = Map.groupBy(localities, getKey);
    GAZETTEERS.set(localities, found);
  }
  return found.get(getKey(named)) ?? [];
}

/**
 * Units of that type and name. Those of the day come alone; where there are none, those of another time come, marked so.
 */
export function listKnownUnits(named: NamedUnit, localities: readonly LocalityEntry[], day: string): KnownUnit[] {
  const byId = new Map(localities.map((unit) => [unit.id, unit]));
  const listAbove = (unit: LocalityEntry): NamedUnit[] => {
    const parent = unit.parent === undefined ? undefined : byId.get(unit.parent);
    return parent && parent.level !== 'nation' ? [parent, ...listAbove(parent)] : [];
  };
  const entries = findEntries(named, localities).map((entry): KnownUnit => {
    const end = entry.validTo ?? entry.became?.date;
    const isOfDay = (entry.validFrom ?? '') <= day && (end === undefined || day <= end);
    return { type: entry.type, name: entry.name, level: entry.level, above: listAbove(entry), entry, isOfDay };
  });
  const official = findOfficial(named).flatMap(({ unit: { type, name, level, above }, isToday }): KnownUnit[] => {
    const isOfDay = isToday === day >= TWO_LEVELS_FROM;
    const isInGazetteer = entries.some(
      (other) => other.isOfDay === isOfDay && other.level === level && isSameUnit(other.above.at(-1), above.at(-1)),
    );
    return isInGazetteer ? [] : [{ type, name, level, above, isOfDay }];
  });
  const all = [...entries, ...official];
  const ofDay = all.filter((unit) => unit.isOfDay);
  return ofDay.length > 0 ? ofDay : all;
}

/** A province of the gazetteer may have been a city since, so only the name counts. */
export const isSameUnit = (a: NamedUnit | undefined, b: NamedUnit | undefined): boolean =>
  getSound(a?.name ?? '') === getSound(b?.name ?? '');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Spellings that only set the tone mark elsewhere ("Hoà", "Hòa") are one; "Hoa" is another name. */
export function getSound(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ')
    .trim();
}

/** How many words the longest name has that a type of unit bears and the words begin with; 0 if none. */
export function countNameWords(
  type: NamedUnit['type'],
  words: readonly string[],
  localities: readonly LocalityEntry[],
): number {
  for (let count = Math.min(words.length, 7); count > 0; count--) {
    const named = { type, name: words.slice(0, count).join(' ') };
    if (findOfficial(named).length > 0 || findEntries(named, localities).length > 0) return count;
  }
  return 0;
}
