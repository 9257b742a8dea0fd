// Which rows have a page, and the rows of the lists that stand on several, each put in order once a build.

import { fill } from '../i18n/fill.ts';
import { pick } from '../i18n/page.ts';
import type { Words } from '../i18n/vi.ts';
import { getPath, type Language, type Section } from '../schema/address.ts';
import { type AgencyRow, agencyKind } from '../schema/agency.ts';
import type { LocalityRow } from '../schema/locality.ts';
import { eachRow, getColumns, getRow, getTable } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';
import { getNamingRecords } from './place.ts';
import { isFirst, listPlanLocalities } from './plan.ts';

/** Takes the section of a row's page and the row; true if it has a page of its own. The data decides: what has an anchor for its address stands on another page. */
export function hasOwnPage(section: Section, { id, path }: { id: string; path: string }): boolean {
  return path === getPath(section, id);
}

/** What lists and counts know of each commitment, plan by plan: one reading of a large table serves them all. */
export const outlineCommitments = traceOnce(() =>
  getColumns('commitments', ['id', 'kind', 'path', 'repeats_id']).map((row) => ({
    id: row.id,
    kind: row.kind,
    isRepeat: !isFirst(row),
    hasPage: hasOwnPage('commitments', row),
  })),
);

const listRepeats = traceOnce(
  () => new Set(outlineCommitments().flatMap(({ id, isRepeat }) => (isRepeat ? [id] : []))),
);

/** Takes the id of a commitment; true if it says a thing again. */
export function isRepeat(id: string): boolean {
  return listRepeats().has(id);
}

/** Gives the ids of all commitments and requests but repeats, plan by plan. */
export const listCommitments = traceOnce(() =>
  outlineCommitments().flatMap(({ id, isRepeat }) => (isRepeat ? [] : [id])),
);

/** Gives the route parameters of the commitments that have a page of their own. */
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
    getTable('themes').map(({ id }): [string, ThemeRecords] => [
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
  for (const { id, table } of eachRow('records'))
    if (table !== 'commitments') for (const theme of findThemes(id)) theme.others.push(id);
  return themes;
});

/** Takes the id of a theme; gives the ids of its records. */
export function listThemeRecords(theme: string): ThemeRecords {
  return getThemeRecords().get(theme) ?? { commitments: [], requests: 0, repeats: 0, others: [] };
}

/** Takes the id of a theme and the words of themes; gives in words how many commitments it has, and how many requests. */
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

const BODIES = { vi: traceOnce(() => sortBodies('vi')), en: traceOnce(() => sortBodies('en')) };

function sortBodies(language: Language): AgencyRow[] {
  const { compare } = new Intl.Collator(language);
  const byKind = Map.groupBy(getTable('agencies'), ({ kind }) => kind);
  return agencyKind.options.flatMap((kind) =>
    (byKind.get(kind) ?? []).sort((a, b) => compare(pick(a, 'name', language), pick(b, 'name', language))),
  );
}

/** Takes a language; gives all bodies, kind by kind, by their names in it. */
export function listAgencies(language: Language): AgencyRow[] {
  return BODIES[language]();
}

/** Gives for each kind of body how many stand before its first in the list of all. */
export const countBefore = traceOnce((): Map<AgencyRow['kind'], number> => {
  const before = new Map<AgencyRow['kind'], number>();
  for (const [at, { kind }] of listAgencies('vi').entries()) if (!before.has(kind)) before.set(kind, at);
  return before;
});

export interface ListedLocality {
  unit: LocalityRow;
  hasPlan: boolean;
}

/** Gives the units that have a plan, then those that plans name. */
export const listLocalities = traceOnce((): ListedLocality[] => {
  const withPlan = listPlanLocalities().map((id) => ({ unit: getRow('localities', id), hasPlan: true }));
  const named = getTable('localities').filter(({ id, level }) => level !== 'nation' && getNamingRecords(id).length > 0);
  return [...withPlan, ...named.map((unit) => ({ unit, hasPlan: false }))];
});

/** Gives the types of model that a plan has. */
export const listModelTypes = traceOnce(() => {
  const used = new Set(getTable('models').map(({ type_id }) => type_id));
  return getTable('model_types').filter(({ id }) => used.has(id));
});
