// Which rows have a page, and the rows of the lists that stand on several, each put in order once a build.

import { once } from './kept/reads.ts';
import { getNamingRecords } from './places.ts';
import { isFirst, listPlanLocalities } from './plan-facts.ts';
import { eachRow, getRow, getTable } from './register.ts';
import { getPath, type Section } from './schema/address.ts';
import type { LocalityRow } from './schema/locality.ts';

/** Takes rows and the section of their pages; gives those that have a page of their own. The data decides: what has an anchor for its address stands on another page. */
export function withOwnPage<Row extends { id: string; path: string }>(section: Section, rows: Iterable<Row>): Row[] {
  return Iterator.from(rows)
    .filter(({ id, path }) => path === getPath(section, id))
    .toArray();
}

/** Gives the ids of all commitments and requests but repeats, plan by plan. */
export const listCommitments = once(() => Array.from(eachRow('commitments').filter(isFirst), ({ id }) => id));

interface ThemeRecords {
  /** Commitments and requests but repeats, plan by plan. */
  commitments: string[];
  /** All other records. */
  others: string[];
}

const getThemeRecords = once((): Map<string, ThemeRecords> => {
  const themes = new Map(getTable('themes').map(({ id }): [string, ThemeRecords] => [id, { commitments: [], others: [] }]));
  const byRecord = Map.groupBy(eachRow('record_themes'), ({ record_id }) => record_id);
  const add = (kind: keyof ThemeRecords, id: string) => {
    for (const { theme_id } of byRecord.get(id) ?? []) themes.get(theme_id)?.[kind].push(id);
  };
  for (const id of listCommitments()) add('commitments', id);
  for (const { id, table } of eachRow('records')) if (table !== 'commitments') add('others', id);
  return themes;
});

/** Takes the id of a theme; gives the ids of its records. */
export function listThemeRecords(theme: string): ThemeRecords {
  return getThemeRecords().get(theme) ?? { commitments: [], others: [] };
}

/** Gives all bodies, kind by kind, by name. */
export const listAgencies = once(() => {
  const { compare } = new Intl.Collator('vi');
  const byKind = Map.groupBy(getTable('agencies'), ({ kind }) => kind);
  return [...byKind.values()].flatMap((bodies) => bodies.sort((a, b) => compare(a.name_vi, b.name_vi)));
});

export interface ListedLocality {
  unit: LocalityRow;
  hasPlan: boolean;
}

/** Gives the units that have a plan, then those that plans name. */
export const listLocalities = once((): ListedLocality[] => {
  const withPlan = listPlanLocalities().map((id) => ({ unit: getRow('localities', id), hasPlan: true }));
  const named = getTable('localities').filter(({ id, level }) => level !== 'nation' && getNamingRecords(id).length > 0);
  return [...withPlan, ...named.map((unit) => ({ unit, hasPlan: false }))];
});

/** Gives the types of model that a plan has. */
export const listModelTypes = once(() => {
  const used = new Set(getTable('models').map(({ type_id }) => type_id));
  return getTable('model_types').filter(({ id }) => used.has(id));
});
