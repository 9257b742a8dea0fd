// The list of today's units gives the statistical code and first day of a commune that the gazetteer lacks.

import { readUnits } from '../../src/finder/units.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import { formatUnit, type NamedUnit } from './units.ts';
import { makeKey } from './words.ts';

const FIRST_DAY = '2025-07-01';

/** Nothing unless the list has exactly one unit of that name in the province. For texts from 1 July 2025 on. */
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
  return only && others.length === 0
    ? { validFrom: FIRST_DAY, codes: [{ code: only.ward_code, from: FIRST_DAY }] }
    : {};
}
