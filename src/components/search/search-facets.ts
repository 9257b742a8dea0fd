// The filters of the search page with their values, from the published tables.

import { getValueLabel } from '../../facts/labels.ts';
import { LIST_LIMIT } from '../../facts/limit.ts';
import { getPlaceName, getProvinces } from '../../facts/place.ts';
import { outlinePlans } from '../../facts/plan.ts';
import { type Page, pick } from '../../i18n/page.ts';
import type { Language } from '../../schema/address.ts';
import { commitmentKind } from '../../schema/commitment.ts';
import { recordTable } from '../../schema/record-index.ts';
import { type Facet, TABLE_KINDS } from '../../search/facets.ts';
import { getColumns } from '../../store/register.ts';
import { splitList } from '../../text/list-cell.ts';

export interface FacetChoice {
  facet: Facet;
  label: string;
  /** `names` are what else readers call the value. */
  options: { value: string; label: string; names?: string[] }[];
}

/** Levels that have plans. */
const LEVELS = ['province', 'district', 'commune'] as const;

/** Records other than commitments, in the order of the tables: commitments are filtered by their kinds. */
const TABLES = recordTable.options.filter((name) => name !== 'commitments');

/** A national register has too many places for a filter: there, words find them. */
export function listFacets({ words: { search: words }, language }: Page): FacetChoice[] {
  const plans = outlinePlans();
  const { compare } = new Intl.Collator(language);
  const list = (values: readonly string[], say: (value: string) => string) =>
    [...new Set(values)].map((value) => ({ value, label: say(value) }));
  const sort = (options: FacetChoice['options']) => options.sort((a, b) => compare(a.label, b.label));
  const listBodies = () =>
    getColumns('agency_types', ['id', 'label_vi', 'label_en']).map((row) => ({
      value: row.id,
      label: pick(row, 'label', language),
    }));
  // In both languages: either may be typed on any page.
  const listThemes = () =>
    getColumns('themes', ['id', 'label_vi', 'label_en', 'also_called_vi', 'also_called_en']).map((row) => ({
      value: row.id,
      label: pick(row, 'label', language),
      names: [row.label_vi, row.label_en, ...splitList(row.also_called_vi), ...splitList(row.also_called_en)],
    }));
  const namePlace = (id: string) => getPlaceName(id, language);
  const listed = plans.length > LIST_LIMIT ? [] : plans.map(({ locality_id }) => locality_id);
  const provinces = getProvinces().map(({ id }) => id);
  const has = {
    deadline: words.hasDeadline,
    date: words.hasDate,
    year: words.hasYear,
    number: words.hasNumber,
    money: words.hasMoney,
    // Nothing is offered that no entry has.
    ...(getColumns('evidence', ['record_id']).length > 0 ? { result: words.hasResult } : {}),
    ...(getColumns('due_reports', ['has_passed']).some(({ has_passed }) => has_passed)
      ? { report_due: words.hasReportDue }
      : {}),
  };
  const choices: FacetChoice[] = [
    { facet: 'locality', label: words.filterLocality, options: sort(list(listed, namePlace)) },
    { facet: 'province', label: words.filterProvince, options: sort(list(provinces, namePlace)) },
    {
      facet: 'level',
      label: words.filterLevel,
      options: list(LEVELS, (value) => getValueLabel('localities', 'level', value, language)),
    },
    { facet: 'year', label: words.filterYear, options: list(plans.map(({ year }) => String(year)).sort(), String) },
    { facet: 'theme', label: words.filterTheme, options: listThemes() },
    { facet: 'kind', label: words.filterKind, options: listKinds(language, words.kinds) },
    { facet: 'agency', label: words.filterAgency, options: sort(listBodies()) },
    { facet: 'has', label: words.filterHas, options: Object.entries(has).map(([value, label]) => ({ value, label })) },
  ];
  return choices.filter(({ options }) => options.length > 0);
}

/** Kinds of commitment, then other records, then entries that are no records, each named as its column is. */
function listKinds(language: Language, kinds: Page['words']['search']['kinds']): FacetChoice['options'] {
  return [
    ...commitmentKind.options.map((value) => ({ value, label: getValueLabel('commitments', 'kind', value, language) })),
    ...TABLES.map((value) => ({ value, label: getValueLabel('records', 'table', value, language) })),
    ...TABLE_KINDS.map((value) => ({ value, label: kinds[value] })),
  ];
}
