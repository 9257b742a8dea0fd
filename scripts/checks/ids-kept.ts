// A published id never vanishes, changes its table, or comes to mean another wording, unless it is withdrawn.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { getDigest, listRecordKeys } from '../read/record-id.ts';

export function checkIdsKept({ plans, publishedIds, unreadPlans }: Input): Issue[] {
  const now = new Map(
    plans.flatMap((plan) =>
      listRecordKeys(plan).map(({ id, table, clause }) => [
        id,
        { table: table as string, digest: getDigest(plan.clauseById.get(clause)?.text ?? '') },
      ]),
    ),
  );
  const withdrawn = new Set(plans.flatMap(({ entry }) => entry.withdrawn.map(({ id }) => id)));
  return publishedIds.flatMap(({ id, table, digest, line }) => {
    const issue = (message: string): Issue[] => [
      {
        file: 'data/published-ids.txt',
        line,
        column: 1,
        path: '',
        message,
        tip: 'restore the record, or list the id under withdrawn in its plan.yaml with a reason',
      },
    ];
    if (unreadPlans.has(id.split('.')[0] ?? '')) return [];
    const found = now.get(id);
    if (withdrawn.has(id)) return found ? issue(`"${id}" is withdrawn, but a record uses it again`) : [];
    if (!found) return issue(`the published id "${id}" has vanished`);
    if (found.table !== table)
      return issue(`the published id "${id}" was in table ${table}, and is now in ${found.table}`);
    return found.digest === digest ? [] : issue(`the published id "${id}" now cites another wording`);
  });
}
