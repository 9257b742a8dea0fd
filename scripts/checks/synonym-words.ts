// What the thesaurus calls words of the register stand in it: a query widened to anything else finds nothing.

import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkSynonymWords({ plans, vocabularies, unreadPlans, issueIn }: Input): Issue[] {
  // The words may stand in the plan that cannot be read.
  if (unreadPlans.size > 0) return [];
  const texts = plans.flatMap(listTexts).map(normalize);
  return vocabularies.synonyms.flatMap(({ words = [] }, at) =>
    words.flatMap((word, index) =>
      texts.some((text) => hasWords(text, normalize(word)))
        ? []
        : [
            issueIn(
              'synonyms',
              ['groups', at, 'words', index],
              `"${word}" stands in no clause and no title`,
              'copy words from a plan, or move these to vi: if readers type them',
            ),
          ],
    ),
  );
}

function listTexts({ entry, clauses }: LoadedPlan): string[] {
  const titles = entry.records.flatMap((record) => ('title' in record && record.title ? [record.title.vi] : []));
  return [entry.title.vi, ...titles, ...clauses.map(({ text }) => text)];
}

const normalize = (text: string) => text.normalize('NFC').toLowerCase();

const LETTER = /[\p{L}\p{N}]/u;

/** True if the words stand there whole: "bạo lực" is not in "bạo lựcs". */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + words.length] ?? '')) return true;
  return false;
}
