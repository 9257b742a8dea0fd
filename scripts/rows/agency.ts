// Rows of agency types, and of the bodies that the plans name.

import { getPath } from '../../src/schema/address.ts';
import type { AgencyRow, AgencyTypeEntry, AgencyTypeRow } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import { lowerFirst } from '../../src/text/lower-first.ts';
import { getEnglishName } from '../../src/text/vietnamese/place-names.ts';
import { listBodies, listBodiesOf } from '../read/bodies.ts';
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

/** A row for each body that some plan or other document names, in order of id. */
export function makeAgencyRows({ plans, documents, vocabularies }: Input): AgencyRow[] {
  const types = new Map(vocabularies.agencyTypes.map((type) => [type.id, type]));
  const units = new Map(vocabularies.localities.map((unit) => [unit.id, unit]));
  const named = [
    ...plans.flatMap(({ entry }) => listBodies(entry)),
    ...documents.flatMap(({ entry }) => listBodiesOf(entry)),
  ];
  const ids = new Set(named.map(({ body }) => body));
  const crowded = new Set(plans.filter(({ entry }) => !entry.commitmentPages).map(({ entry }) => entry.locality));
  return [...ids].sort().map((id) => {
    const [typeId = '', localityId = ''] = id.split('@');
    const [type, unit] = [types.get(typeId), units.get(localityId)];
    if (!type || !unit) throw new Error(`body ${id} escaped the check`);
    return {
      id,
      type_id: typeId,
      locality_id: localityId,
      kind: type.kind,
      ...nameBody(type, unit),
      // Where commitments have no pages of their own, a body is shown on the page of its locality.
      path: crowded.has(localityId) ? getPath('localities', localityId, 'vi', typeId) : getPath('agencies', id),
    };
  });
}

/** A row for each body that had a page and that no plan names any more. */
export function makeWithdrawnAgencyRows({ vocabularies }: Input): Datasets['withdrawn_agencies'] {
  return vocabularies.register.withdrawnBodies.map(({ id, name, on, why, replacedBy }) => ({
    id,
    locality_id: id.split('@')[1] ?? '',
    name_vi: name.vi,
    name_en: name.en,
    date: on,
    why_vi: why.vi,
    why_en: why.en,
    replaced_by_id: replacedBy ?? null,
    path: getPath('agencies', id),
  }));
}

/** As the plan prints it; a group whose place the text does not give is named by the plan. */
function nameBody(type: AgencyTypeEntry, unit: LocalityEntry): Pick<AgencyRow, 'name_vi' | 'name_en'> {
  const { label, kind, names } = type;
  const printed = names.find(({ locality }) => locality === unit.id);
  if (printed) return { name_vi: printed.vi, name_en: printed.en };
  if (unit.level === 'nation') return { name_vi: label.vi, name_en: label.en };
  const [vi, en] = [lowerFirst(getFullName(unit)), getEnglishName(unit)];
  switch (type.naming ?? (kind === 'group' ? 'plan' : 'unit')) {
    case 'name':
      return { name_vi: `${label.vi} ${unit.name}`, name_en: `${unit.name} ${label.en}` };
    case 'unit':
      return { name_vi: `${label.vi} ${vi}`, name_en: `${label.en}, ${en}` };
    case 'plan':
      return { name_vi: `${label.vi} (trong kế hoạch của ${vi})`, name_en: `${label.en} (in the plan of ${en})` };
  }
}
