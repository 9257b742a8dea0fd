// Which changes a feed tells: all of them, those of a locality's plans, or those of a theme. Newest first.

import { type Limited, limitRows } from '../facts/limit.ts';
import type { Titled } from '../i18n/page.ts';
import type { ChangeRow } from '../schema/change.ts';
import { getRow, getRows, getTable } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';

/** Of one day, the change written last comes first. */
export function getAllChanges(): ChangeRow[] {
  return sortChanges(getTable('changes').map(({ id }) => id));
}

/** Changes of the locality's plans. */
export function getLocalityChanges(locality: string): ChangeRow[] {
  const plans = getRows('plans', 'locality_id', locality);
  return sortChanges(
    plans.flatMap(({ id }) => getRows('change_plans', 'plan_id', id)).map(({ change_id }) => change_id),
  );
}

export function getThemeChanges(theme: string): ChangeRow[] {
  return sortChanges(getRows('change_themes', 'theme_id', theme).map(({ change_id }) => change_id));
}

function sortChanges(ids: readonly string[]): ChangeRow[] {
  const wanted = new Set(ids);
  const rows = getTable('changes').filter(({ id }) => wanted.has(id));
  return rows.reverse().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

interface Touched extends Titled {
  path: string;
}

/** Kept, since many feeds tell the same change. */
const touched = new Map<string, () => Limited<Touched>>();

/**
 * The records that a change names or, where it names none, its plans. Withdrawn records lead to their tombstones. A
 * change may name every plan of a country, so nothing beyond the limit is read.
 */
export function getTouched(change: ChangeRow, limit: number): Limited<Touched> {
  const key = `${limit} ${change.id}`;
  const find = touched.get(key) ?? traceOnce(() => findTouched(change, limit));
  touched.set(key, find);
  return find();
}

function findTouched(change: ChangeRow, limit: number): Limited<Touched> {
  const records = limitRows(getRows('change_records', 'change_id', change.id), limit);
  if (records.shown.length > 0)
    return { ...records, shown: records.shown.map(({ record_id }) => describeRecord(record_id)) };
  const plans = limitRows(getRows('change_plans', 'change_id', change.id), limit);
  return { ...plans, shown: plans.shown.map(({ plan_id }) => getRow('plans', plan_id)) };
}

function describeRecord(id: string): Touched {
  const record = getRows('records', 'id', id)[0] ?? getRows('responsibilities', 'id', id)[0];
  if (record) return record;
  const tombstone = getRows('withdrawn', 'id', id)[0];
  if (!tombstone) throw new Error(`the change log names ${id}, which escaped the check`);
  return { title_vi: id, title_en: id, path: tombstone.path };
}
