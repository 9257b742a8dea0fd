// Adds the ids of new records to the guard of permanent ids. Existing lines are never changed.

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../read/input.ts';
import { getDigest, listRecordKeys } from '../read/record-id.ts';

/** Takes the root folder and a checked input; appends each id that data/published-ids.txt lacks, and gives how many there were. */
export function acceptIds(root: string, { plans, publishedIds }: Input): number {
  const known = new Set(publishedIds.map(({ id }) => id));
  const lines = plans.flatMap((plan) =>
    listRecordKeys(plan)
      .filter(({ id }) => !known.has(id))
      .map(({ id, table, clause }) => `${id}\t${table}\t${getDigest(plan.clauseById.get(clause)?.text ?? '')}\n`),
  );
  appendFileSync(join(root, 'data/published-ids.txt'), lines.join(''));
  return lines.length;
}
