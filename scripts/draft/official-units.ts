// What the list of the units of today knows of a commune that the gazetteer lacks: its statistical code, and the day it begins.

import { readUnits } from '../../src/finder/units.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import { formatUnit, type NamedUnit } from './units.ts';
import { makeKey } from './words.ts';

/** The day on which the units of today began. */
const BEGAN = '2025-07-01';

/** Takes a commune named in a text of after 1 July 2025 and its province; gives its code and first day where the list has one such unit there, else nothing. */
export function findCode(
  unit: NamedUnit,
  province: LocalityEntry,
): Pick<LocalityEntry, 'codes' | 'validFrom'> | Record<string, never> {
  const { provinces, wards } = readUnits();
  const within = provinces.find(
    ({ name }) => makeKey(name.replace(/^(Tỉnh|Thành phố)\s+/u, '')) === makeKey(province.name),
  )?.province_code;
  const [only, ...others] = wards.filter(
    ({ name, province_code }) => province_code === within && makeKey(name) === makeKey(formatUnit(unit)),
  );
  return only && others.length === 0 ? { validFrom: BEGAN, codes: [{ code: only.ward_code, from: BEGAN }] } : {};
}
