// The published rows behind the entries found, in their order, for the take-away.

import type { RowReference } from '../../downloads/view.ts';
import { type EntryFile, listValues, TABLE_KINDS } from '../../search/facets.ts';

/** The entries found are given by their indexes in the list of all ids. */
export function listRows({ facets }: EntryFile, ids: readonly string[], entries: readonly number[]): RowReference[] {
  const { values, of } = facets.kind;
  return entries.flatMap((entry) => {
    const id = ids[entry];
    const kind = values[listValues(of, entry)[0] ?? -1];
    const table = TABLE_KINDS.find((name) => name === kind);
    return id === undefined ? [] : [table ? { id, table } : { id }];
  });
}
