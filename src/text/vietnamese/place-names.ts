// Names of units, made from their rows alone: pages, published rows and the search index name a place alike.

import type { Language } from '../../schema/address.ts';
import type { getFieldMeta } from '../../schema/field.ts';
import { type LocalityRow, localityType } from '../../schema/locality.ts';

const TYPES = localityType.meta()?.values as NonNullable<ReturnType<typeof getFieldMeta>['values']>;

/** The type comes last: "Cần Thơ city". */
export function getEnglishName(unit: Pick<LocalityRow, 'level' | 'name' | 'type'>): string {
  return unit.level === 'nation' ? 'Viet Nam' : `${unit.name} ${TYPES[unit.type]?.en.toLowerCase()}`;
}

/** "Xã Thới Đông", "Thới Đông commune". */
export function nameUnit(unit: LocalityRow, language: Language): string {
  return language === 'vi' ? unit.full_name : getEnglishName(unit);
}

/** The unit and those above it, up to the province. */
export function listUpToProvince(id: string, getUnit: (id: string) => LocalityRow): LocalityRow[] {
  const unit = getUnit(id);
  if (unit.parent_id === null || getUnit(unit.parent_id).level === 'nation') return [unit];
  return [unit, ...listUpToProvince(unit.parent_id, getUnit)];
}

/** "Xã Thới Đông, Huyện Cờ Đỏ, Thành phố Cần Thơ": each type as its own row writes it. */
export function nameUpToProvince(id: string, language: Language, getUnit: (id: string) => LocalityRow): string {
  return listUpToProvince(id, getUnit)
    .map((unit) => nameUnit(unit, language))
    .join(', ');
}
