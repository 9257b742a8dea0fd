// What the take-away writes of a search: the rows behind the entries found, in their order.

import type { RowReference } from '../../downloads/view.ts';
import { type EntryFile, listValues, TABLE_KINDS } from '../../search/facets.ts';

/** Takes the file of entries, the ids of all and the places of those found; gives the published row of each. */
export function listRows({ facets }: EntryFile, ids: readonly string[], entries: readonly number[]): RowReference[] {
  const { values, of } = facets.kind;
  return entries.flatMap((entry) => {
    const id = ids[entry];
    const kind = values[listValues(of, entry)[0] ?? -1];
    const table = TABLE_KINDS.find((name) => name === kind);
    return id === undefined ? [] : [table ? { id, table } : { id }];
  });
}
