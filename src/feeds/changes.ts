// Which changes a feed tells: all of them, those of a locality's plans, or those of a theme. The log decides, newest first.

import { once } from '../kept/reads.ts';
import { getRow, getRows, getTable } from '../register.ts';
import type { ChangeRow } from '../schema/change.ts';

/** Gives all changes, newest first; of one day, the one that was written down last. */
export function getAllChanges(): ChangeRow[] {
  return sortChanges(getTable('changes').map(({ id }) => id));
}

/** Takes the id of a locality; gives the changes that touch one of its plans, newest first. */
export function getLocalityChanges(locality: string): ChangeRow[] {
  const plans = getRows('plans', 'locality_id', locality);
  return sortChanges(plans.flatMap(({ id }) => getRows('change_plans', 'plan_id', id)).map(({ change_id }) => change_id));
}

/** Takes the id of a theme; gives the changes that touch it, newest first. */
export function getThemeChanges(theme: string): ChangeRow[] {
  return sortChanges(getRows('change_themes', 'theme_id', theme).map(({ change_id }) => change_id));
}

function sortChanges(ids: readonly string[]): ChangeRow[] {
  const wanted = new Set(ids);
  const rows = getTable('changes').filter(({ id }) => wanted.has(id));
  return rows.reverse().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

interface Touched {
  title_vi: string;
  title_en: string | null;
  path: string;
}

/** Many feeds tell the same change. */
const touched = new Map<string, () => Touched[]>();

/** Takes a change; gives title and page of what it touches: its records if it names any, and its plans otherwise. Withdrawn records lead to their tombstones. */
export function getTouched(change: ChangeRow): readonly Touched[] {
  const find = touched.get(change.id) ?? once(() => findTouched(change));
  touched.set(change.id, find);
  return find();
}

function findTouched(change: ChangeRow): Touched[] {
  const records = getRows('change_records', 'change_id', change.id).map(({ record_id }) => describeRecord(record_id));
  return records.length > 0 ? records : getRows('change_plans', 'change_id', change.id).map(({ plan_id }) => getRow('plans', plan_id));
}

function describeRecord(id: string): Touched {
  const record = getRows('records', 'id', id)[0] ?? getRows('responsibilities', 'id', id)[0];
  if (record) return record;
  const tombstone = getRows('withdrawn', 'id', id)[0];
  if (!tombstone) throw new Error(`the change log names ${id}, which escaped the check`);
  return { title_vi: id, title_en: id, path: tombstone.path };
}
