// Which rows have a page of their own, and lists that several pages show, each sorted once a build.

import { fill } from '../i18n/fill.ts';
import type { Words } from '../i18n/vi.ts';
import { getPath, type Section } from '../schema/address.ts';
import { eachRow, getColumns, getRows, getTable } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';
import { getMentions } from './place.ts';
import { listPlanLocalities } from './plan.ts';

/** A row whose address is an anchor is shown on another page. */
export function hasOwnPage(section: Section, { id, path }: { id: string; path: string }): boolean {
  return path === getPath(section, id);
}

/** What lists and counts need of each commitment, plan by plan: the large table is read once for all of them. */
export const outlineCommitments = traceOnce(() =>
  getColumns('commitments', ['id', 'kind', 'path', 'repeats_id']).map((row) => ({
    id: row.id,
    kind: row.kind,
    isRepeat: row.repeats_id !== null,
    hasPage: hasOwnPage('commitments', row),
  })),
);

const listRepeats = traceOnce(
  () => new Set(outlineCommitments().flatMap(({ id, isRepeat }) => (isRepeat ? [id] : []))),
);

/** A repeat is a commitment that its plan states a second time. */
export function isRepeat(id: string): boolean {
  return listRepeats().has(id);
}

/** The ids of all commitments and requests but repeats, plan by plan. */
export const listCommitments = traceOnce(() =>
  outlineCommitments().flatMap(({ id, isRepeat }) => (isRepeat ? [] : [id])),
);

/** As route parameters. */
export function listCommitmentPages(): { params: { id: string } }[] {
  return outlineCommitments().flatMap(({ id, hasPage }) => (hasPage ? [{ params: { id } }] : []));
}

interface ThemeRecords {
  /** Commitments and requests but repeats, plan by plan. */
  commitments: string[];
  /** How many of them are requests. */
  requests: number;
  /** Of commitments and requests. */
  repeats: number;
  /** All other records. */
  others: string[];
}

const getThemeRecords = traceOnce((): Map<string, ThemeRecords> => {
  const themes = new Map(
    getColumns('themes', ['id']).map(({ id }): [string, ThemeRecords] => [
      id,
      { commitments: [], requests: 0, repeats: 0, others: [] },
    ]),
  );
  const byRecord = Map.groupBy(eachRow('record_themes'), ({ record_id }) => record_id);
  const findThemes = (id: string) => (byRecord.get(id) ?? []).flatMap(({ theme_id }) => themes.get(theme_id) ?? []);
  for (const { id, kind, isRepeat } of outlineCommitments())
    for (const theme of findThemes(id)) {
      if (isRepeat) theme.repeats++;
      else {
        theme.commitments.push(id);
        theme.requests += Number(kind === 'request');
      }
    }
  for (const { id, table } of getColumns('records', ['id', 'table']))
    if (table !== 'commitments') for (const theme of findThemes(id)) theme.others.push(id);
  return themes;
});

export function listThemeRecords(theme: string): ThemeRecords {
  return getThemeRecords().get(theme) ?? { commitments: [], requests: 0, repeats: 0, others: [] };
}

/** How many commitments a theme has and how many requests, in words. */
export function describeThemeCount(theme: string, words: Words['themes']): string {
  const { commitments, requests } = listThemeRecords(theme);
  return fill(requests > 0 ? words.countBoth : words.count, { n: commitments.length - requests, requests });
}

/** The parts of the records of a theme, and what they add up to: as many as the search finds. */
export function describeThemeParts(theme: string, words: Words['themes']): string {
  const { commitments, requests, repeats, others } = listThemeRecords(theme);
  const counts = { commitments: commitments.length - requests, requests, repeats, others: others.length };
  return fill(words.parts, { ...counts, all: commitments.length + repeats + others.length });
}

export interface ListedLocality {
  id: string;
  hasPlan: boolean;
}

/** Units that have a plan, then those that plans name. */
export const listLocalities = traceOnce((): ListedLocality[] => {
  const withPlan = listPlanLocalities().map((id) => ({ id, hasPlan: true }));
  const named = getColumns('localities', ['id', 'level']).filter(
    ({ id, level }) => level !== 'nation' && getMentions(id).length > 0,
  );
  return [...withPlan, ...named.map(({ id }) => ({ id, hasPlan: false }))];
});

/** True if a plan has a model of the type, or had one that is withdrawn. */
export function hasModelPage(type: string): boolean {
  return getRows('models', 'type_id', type).length > 0 || getRows('withdrawn', 'model_type_id', type).length > 0;
}

/** The types of model of which some plan has a model. */
export const listModelTypes = traceOnce(() => {
  const used = new Set(getColumns('models', ['type_id']).map(({ type_id }) => type_id));
  return getTable('model_types').filter(({ id }) => used.has(id));
});
