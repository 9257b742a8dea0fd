// Adds the ids of new records to data/published-ids.txt. Existing lines are never changed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { Input } from '../read/input.ts';
import { getDigest, listRecordKeys } from '../read/record-id.ts';

/** The input must have passed all checks. Returns how many ids were added. */
export function acceptIds(root: string, { plans, publishedIds }: Input): number {
  const known = new Set(publishedIds.map(({ id }) => id));
  const lines = plans.flatMap((plan) =>
    listRecordKeys(plan)
      .filter(({ id }) => !known.has(id))
      .map(({ id, table, clause }) => `${id}\t${table}\t${getDigest(plan.clauseById.get(clause)?.text ?? '')}\n`),
  );
  const file = join(root, 'data/published-ids.txt');
  writeWhole(new Map([[file, readFileSync(file, 'utf8') + lines.join('')]]));
  return lines.length;
}
