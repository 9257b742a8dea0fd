// What the take-away writes of a search: the rows behind the entries found, in their order.

import type { EntryFile } from '../../search/facets.ts';
import type { RowReference } from '../../take-away/view.ts';

/** Kinds of entry that are tables of their own; every other entry is a record. */
const TABLES = new Set(['plans', 'localities', 'agencies', 'model_types']);

/** Takes the file of entries, the ids of all and the places of those found; gives the published row of each. */
export function listRows({ facets }: EntryFile, ids: readonly string[], entries: readonly number[]): RowReference[] {
  const { values, of } = facets.kind;
  return entries.flatMap((entry) => {
    const id = ids[entry];
    const kind = values[of[entry]?.[0] ?? -1] ?? '';
    return id === undefined ? [] : [TABLES.has(kind) ? { id, table: kind } : { id }];
  });
}
