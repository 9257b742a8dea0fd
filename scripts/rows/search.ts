// Rows of what was looked for.

import type { SearchRow } from '../../src/schema/search.ts';
import { joinList } from '../../src/text/list-cell.ts';
import type { Input } from '../read/input.ts';
import { makeNote } from './receipt.ts';

/** An entry about a plan that could not be read has no row. */
export function makeSearchRows({ searches, plans }: Pick<Input, 'searches' | 'plans'>): SearchRow[] {
  const localities = new Map(plans.map(({ entry }) => [entry.id, entry.locality]));
  const known = searches.filter(({ plan }) => plan === undefined || localities.has(plan));
  return known.map((search) => ({
    id: search.id,
    plan_id: search.plan ?? null,
    locality_id: search.place ?? localities.get(search.plan ?? '') ?? '',
    sought: search.for,
    outcome: search.outcome,
    date: search.on,
    where_vi: 'where' in search ? search.where.vi : null,
    where_en: 'where' in search ? search.where.en : null,
    by_vi: 'by' in search ? search.by.vi : null,
    by_en: 'by' in search ? search.by.en : null,
    address: ('address' in search && search.address) || null,
    asked_id: 'asked' in search ? search.asked : null,
    documents: joinList(('documents' in search && search.documents) || []),
    ...makeNote(search.note),
  }));
}
