// Rows of agency types, and of the bodies that the plans name.

import { getPath } from '../../src/schema/address.ts';
import type { AgencyRow, AgencyTypeEntry, AgencyTypeRow } from '../../src/schema/agency.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import { lowerFirst } from '../../src/text/lower-first.ts';
import { getEnglishName } from '../../src/text/vietnamese/place-names.ts';
import { listBodies } from '../read/bodies.ts';
import type { Input } from '../read/input.ts';
import { getFullName } from './locality.ts';

export function makeAgencyTypeRows(types: readonly AgencyTypeEntry[]): AgencyTypeRow[] {
  return types.map(({ id, kind, levels, label, abbreviations, definition, became }) => ({
    id,
    kind,
    levels: joinList(levels),
    label_vi: label.vi,
    label_en: label.en,
    abbreviations: joinList(abbreviations),
    definition_vi: definition?.vi ?? null,
    definition_en: definition?.en ?? null,
    became_status: became?.status ?? null,
    became_vi: became?.note.vi ?? null,
    became_en: became?.note.en ?? null,
  }));
}

export function makeAgencyLevelRows(types: readonly AgencyTypeEntry[]): Datasets['agency_type_levels'] {
  return types.flatMap(({ id, levels }) => levels.map((level) => ({ type_id: id, level })));
}

export function makeAbbreviationRows(types: readonly AgencyTypeEntry[]): Datasets['agency_type_abbreviations'] {
  return types.flatMap(({ id, abbreviations }) => abbreviations.map((abbreviation) => ({ type_id: id, abbreviation })));
}

/** A row for each body that some plan names, in order of id. */
export function makeAgencyRows({ plans, vocabularies }: Input): AgencyRow[] {
  const types = new Map(vocabularies.agencyTypes.map((type) => [type.id, type]));
  const units = new Map(vocabularies.localities.map((unit) => [unit.id, unit]));
  const ids = new Set(plans.flatMap(({ entry }) => listBodies(entry).map(({ body }) => body)));
  const crowded = new Set(plans.filter(({ entry }) => !entry.commitmentPages).map(({ entry }) => entry.locality));
  return [...ids].sort().map((id) => {
    const [typeId = '', localityId = ''] = id.split('@');
    const [type, unit] = [types.get(typeId), units.get(localityId)];
    if (!type || !unit) throw new Error(`body ${id} escaped the check`);
    const isCentral = unit.level === 'nation';
    return {
      id,
      type_id: typeId,
      locality_id: localityId,
      kind: type.kind,
      name_vi: isCentral ? type.label.vi : `${type.label.vi} ${lowerFirst(getFullName(unit))}`,
      name_en: isCentral ? type.label.en : `${type.label.en}, ${getEnglishName(unit)}`,
      // Where commitments have no pages of their own, a body is shown on the page of its locality.
      path: crowded.has(localityId) ? getPath('localities', localityId, 'vi', typeId) : getPath('agencies', id),
    };
  });
}
