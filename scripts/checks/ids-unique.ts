// Ids are unique in the whole register, over all tables, and in each vocabulary.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { listRecordKeys } from '../read/record-id.ts';

export function checkIdsUnique(input: Input): Issue[] {
  return [...checkRecords(input), ...checkVocabularies(input)];
}

function checkRecords({ plans }: Input): Issue[] {
  const seen = new Map<string, string>();
  return plans.flatMap((plan) =>
    listRecordKeys(plan).flatMap(({ id, table, path }) => {
      const before = seen.get(id);
      seen.set(id, before ?? table);
      return before
        ? [
            plan.issueAt(
              path,
              `the id "${id}" is already taken in table ${before}`,
              'give this record a suffix of its own: suffix: model',
            ),
          ]
        : [];
    }),
  );
}

function checkVocabularies({ vocabularies, issueIn }: Input): Issue[] {
  const lists = [
    ['themes', vocabularies.themes],
    ['agencies', vocabularies.agencyTypes],
    ['models', vocabularies.modelTypes],
    ['localities', vocabularies.localities],
    ['synonyms', vocabularies.synonyms, 'groups'],
  ] as const;
  return lists.flatMap(([file, items, list]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }, index) => {
      const isTaken = seen.has(id);
      seen.add(id);
      return isTaken
        ? [
            issueIn(
              file,
              list ? [list, index, 'id'] : [index, 'id'],
              `the id "${id}" is already taken in this file`,
              'ids are never shared: choose another',
            ),
          ]
        : [];
    });
  });
}
