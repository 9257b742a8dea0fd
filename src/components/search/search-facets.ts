// The filters of the search page: their values, as the published tables hold them, in words.

import { type Page, pick } from '../../i18n/page.ts';
import { getValueLabel } from '../../labels.ts';
import { LIST_LIMIT } from '../../limit.ts';
import { getPlaceName, getProvinces } from '../../places.ts';
import { getDictionary, getRow, getTable } from '../../register.ts';
import { commitmentKind } from '../../schema/commitment.ts';
import { recordTable } from '../../schema/record-index.ts';
import { type Facet, TABLE_KINDS } from '../../search/facets.ts';

export interface FacetChoice {
  facet: Facet;
  label: string;
  options: { value: string; label: string }[];
}

/** What else is found, in the order of the tables: commitments have kinds of their own. */
const TABLES = recordTable.options.filter((name) => name !== 'commitments');

/** Takes the page; gives the filters in its language. A national register has too many places for a list: there, words find them. */
export function listFacets({ words: { search: words }, language }: Page): FacetChoice[] {
  const plans = getTable('plans');
  const collator = new Intl.Collator(language);
  const sort = (options: FacetChoice['options']) => options.sort((a, b) => collator.compare(a.label, b.label));
  const list = (values: readonly string[], say: (value: string) => string) => [...new Set(values)].map((value) => ({ value, label: say(value) }));
  const sayPlace = (id: string) => getPlaceName(id, language);
  const sayTable = (name: string) => getDictionary().find((table) => table.name === name)?.label[language] ?? name;
  const choices: FacetChoice[] = [
    {
      facet: 'locality',
      label: words.filterLocality,
      options:
        plans.length > LIST_LIMIT
          ? []
          : sort(
              list(
                plans.map(({ locality_id }) => locality_id),
                sayPlace,
              ),
            ),
    },
    {
      facet: 'province',
      label: words.filterProvince,
      options: sort(
        list(
          getProvinces().map(({ id }) => id),
          sayPlace,
        ),
      ),
    },
    {
      facet: 'level',
      label: words.filterLevel,
      options: list(['province', 'district', 'commune'], (value) => getValueLabel('localities', 'level', value, language)),
    },
    { facet: 'year', label: words.filterYear, options: list(plans.map(({ year }) => String(year)).sort(), String) },
    {
      facet: 'theme',
      label: words.filterTheme,
      options: list(
        getTable('themes').map(({ id }) => id),
        (id) => pick(getRow('themes', id), 'label', language),
      ),
    },
    {
      facet: 'kind',
      label: words.filterKind,
      options: [
        ...list(commitmentKind.options, (value) => getValueLabel('commitments', 'kind', value, language)),
        ...list(TABLES, (value) => getValueLabel('records', 'table', value, language)),
        ...list(TABLE_KINDS, sayTable),
      ],
    },
    {
      facet: 'agency',
      label: words.filterAgency,
      options: sort(
        list(
          getTable('agency_types').map(({ id }) => id),
          (id) => pick(getRow('agency_types', id), 'label', language),
        ),
      ),
    },
    {
      facet: 'has',
      label: words.filterHas,
      options: [
        { value: 'date', label: words.hasDate },
        { value: 'number', label: words.hasNumber },
        { value: 'money', label: words.hasMoney },
      ],
    },
  ];
  return choices.filter(({ options }) => options.length > 0);
}
