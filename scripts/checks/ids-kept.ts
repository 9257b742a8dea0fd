// A published id never vanishes, changes its table, or comes to mean another wording, unless it is withdrawn.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { getDigest, listEvidenceKeys, listRecordKeys } from '../read/record-id.ts';

export function checkIdsKept({ plans, documents, publishedIds, unreadPlans }: Input): Issue[] {
  const texts = [
    ...plans.map((plan) => ({ clauseById: plan.clauseById, keys: listRecordKeys(plan) })),
    ...documents.map((document) => ({ clauseById: document.clauseById, keys: listEvidenceKeys(document) })),
  ];
  const now = new Map(
    texts.flatMap(({ clauseById, keys }) =>
      keys.map(({ id, table, clause }) => [
        id,
        { table: table as string, digest: getDigest(clauseById.get(clause)?.text ?? '') },
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
        tip:
          table === 'evidence'
            ? 'restore the row: evidence is never taken out, only marked as withdrawn with a reason'
            : 'restore the record, or list the id under withdrawn in its plan.yaml with a reason',
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
