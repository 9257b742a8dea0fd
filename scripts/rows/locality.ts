// Rows of localities, their codes and what they became; and the province of today for a unit of any time.

import { getPath } from '../../src/schema/address.ts';
import type { getFieldMeta } from '../../src/schema/field.ts';
import {
  type LocalityChangeRow,
  type LocalityCodeRow,
  type LocalityEntry,
  type LocalityRow,
  localityType,
} from '../../src/schema/locality.ts';
import type { ProvinceCoverage } from '../../src/schema/plan.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import { makeNote } from './receipt.ts';

const TYPE_LABELS = localityType.meta()?.values as NonNullable<ReturnType<typeof getFieldMeta>['values']>;

/** Type first: "Thành phố Cần Thơ". The country is just "Việt Nam". */
export function getFullName(unit: LocalityEntry): string {
  return unit.level === 'nation' ? unit.name : `${TYPE_LABELS[unit.type]?.vi} ${unit.name}`;
}

/** The function returned maps the id of a unit to the province that holds it today; the nation maps to itself. */
export function makeProvinceFinder(localities: readonly LocalityEntry[]): (id: string) => string {
  const byId = new Map(localities.map((unit) => [unit.id, unit]));
  return function findProvince(id: string): string {
    const unit = byId.get(id);
    if (!unit || unit.level === 'nation') return id;
    if (unit.level !== 'province') return findProvince(unit.parent ?? id);
    const [successor] = unit.became?.to ?? [];
    return successor ? findProvince(successor) : id;
  };
}

/**
 * How much of the province of today a plan of a unit covers. A former province that alone became one of today is the
 * whole of it: Huế of today is the former Thừa Thiên Huế.
 */
export function findProvinceCoverage(unit: LocalityEntry, province: LocalityEntry | undefined): ProvinceCoverage {
  if (unit.level === 'commune') return 'commune';
  if (unit.level === 'district') return 'part';
  const isAlone = province?.formedFromNames.every((name) => name === unit.name) ?? true;
  return unit.id === province?.id || isAlone ? 'whole' : 'former';
}

/** A unit is current if it has neither an end nor a successor. */
export function makeLocalityRows(localities: readonly LocalityEntry[]): LocalityRow[] {
  return localities.map((unit) => ({
    id: unit.id,
    type: unit.type,
    level: unit.level,
    name: unit.name,
    full_name: getFullName(unit),
    parent_id: unit.parent ?? null,
    valid_from: unit.validFrom ?? null,
    valid_to: unit.validTo ?? null,
    is_current: unit.validTo === undefined && unit.became === undefined,
    formed_from_names: joinList(unit.formedFromNames),
    tile_column: unit.tile?.column ?? null,
    tile_row: unit.tile?.row ?? null,
    ...makeNote(unit.note),
    path: getPath('localities', unit.id),
  }));
}

export function makeCodeRows(localities: readonly LocalityEntry[]): LocalityCodeRow[] {
  return localities.flatMap(({ id, codes }) =>
    codes.map(({ code, from, until }) => ({
      locality_id: id,
      code,
      valid_from: from ?? null,
      valid_to: until ?? null,
    })),
  );
}

/** A row for each name that a unit was formed from. */
export function makeOriginRows(localities: readonly LocalityEntry[]): Datasets['locality_origins'] {
  return localities.flatMap(({ id, formedFromNames }) =>
    formedFromNames.map((name, index) => ({ locality_id: id, position: index + 1, name })),
  );
}

/** A row for each pair of a former unit and a unit that holds its territory today. */
export function makeLocalityChangeRows(localities: readonly LocalityEntry[]): LocalityChangeRow[] {
  return localities.flatMap(({ id, became }) =>
    became
      ? became.to.map((to) => ({
          from_id: id,
          to_id: to,
          date: became.date,
          by: became.by,
          status: became.status,
          source: became.source,
        }))
      : [],
  );
}
