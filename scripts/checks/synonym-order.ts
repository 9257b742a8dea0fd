// The groups of the thesaurus come in the order of their ids, so that two editors who add one do not add it twice.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkSynonymOrder({ vocabularies, issueIn }: Input): Issue[] {
  return vocabularies.synonyms.flatMap(({ id }, index) => {
    const before = vocabularies.synonyms[index - 1]?.id ?? '';
    if (before <= id) return [];
    return [
      issueIn('synonyms', ['groups', index, 'id'], `"${id}" comes after "${before}"`, 'put the groups in order of id'),
    ];
  });
}
