// Rows as readers see them: names in the place of ids, words in the place of codes, true dates, and the address of the
// page. The codes stand on the next sheet.

import type { Language } from '../schema/address.ts';
import type { DataIndex } from '../schema/data-index.ts';
import { splitList } from '../text/list-cell.ts';
import type { Row, ShownRow, Value } from './rows.ts';

/** Names that rows point to. */
export interface Names {
  plans: ReadonlyMap<string, Row>;
  localities: ReadonlyMap<string, Row>;
  themes: ReadonlyMap<string, Row>;
}

export interface ReadableColumn {
  label: string;
  kind: 'text' | 'date' | 'link';
  get: (shown: ShownRow) => Value;
}

/** The plan of a row: its own column, or the beginning of its id. */
export function getPlanOf({ row }: ShownRow): string {
  return String(row.plan_id ?? String(row.id ?? '').split('.')[0]);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isTechnical = (name: string) =>
  /(^|_)id$|^(table|clause_id|line_start|line_end|title_is_quotation|themes|places|path)$/.test(name);

export function listReadableColumns(
  shown: readonly ShownRow[],
  { plans, localities, themes }: Names,
  { tables }: Pick<DataIndex, 'tables'>,
  language: Language,
  words: { place: string; year: string; page: string; theme: string; kind: string },
  root: string,
): ReadableColumn[] {
  const names = [...new Set(shown.map(({ table }) => table))];
  const described = (table: string) => tables.find(({ name }) => name === table);
  const only = names.length === 1 ? described(names[0] ?? '') : undefined;
  const other = language === 'vi' ? '_en' : '_vi';
  const planOf = (each: ShownRow) => plans.get(getPlanOf(each));
  const title: ReadableColumn = {
    label: described('records')?.columns.find(({ name }) => name === `title_${language}`)?.label[language] ?? '',
    kind: 'text',
    get: ({ row }) =>
      row[`title_${language}`] ?? row.title_vi ?? row.full_name ?? row[`name_${language}`] ?? row.name_vi ?? null,
  };
  const shared: ReadableColumn[] = [
    title,
    {
      label: words.place,
      kind: 'text',
      get: (each) => localities.get(String(planOf(each)?.locality_id ?? ''))?.full_name ?? null,
    },
    { label: words.year, kind: 'text', get: (each) => planOf(each)?.year ?? null },
    {
      label: words.theme,
      kind: 'text',
      get: ({ row }) =>
        splitList(String(row.themes ?? ''))
          .map((id) => String(themes.get(id)?.[`label_${language}`] ?? id))
          .join('; ') || null,
    },
    ...(only
      ? []
      : [
          {
            label: words.kind,
            kind: 'text' as const,
            get: ({ table }: ShownRow) => described(table)?.label[language] ?? table,
          },
        ]),
  ];
  const columns = only?.columns ?? described('records')?.columns.filter(({ name }) => name === 'text') ?? [];
  const own = columns
    .filter(({ name }) => !isTechnical(name) && !name.endsWith(other) && !/^(title|full_name|name)(_|$)/.test(name))
    .map(({ name, label, values }): ReadableColumn => {
      const isDay = shown.every(({ row }) => row[name] == null || DAY.test(String(row[name])));
      const hasDay = shown.some(({ row }) => row[name] != null);
      return {
        label: label[language],
        kind: isDay && hasDay && /edtf$|date/.test(name) ? 'date' : 'text',
        get: ({ row }) => {
          const value = row[name] ?? null;
          return typeof value === 'string' && values ? (values[value]?.[language].toLowerCase() ?? value) : value;
        },
      };
    });
  const link: ReadableColumn = {
    label: words.page,
    kind: 'link',
    get: ({ row }) => (typeof row.path === 'string' ? root + row.path : null),
  };
  return [...shared, ...own, link].filter(({ get }) => shown.some((each) => get(each) !== null && get(each) !== ''));
}
