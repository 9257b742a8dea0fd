// An engine for tests: it answers as Pagefind does over closed tokens, from an array.

import { foldGroups, makeFormFinder } from '../../src/search/abbreviations.ts';
import type { Index } from '../../src/search/find.ts';
import { readSyllables } from '../../src/search/mend.ts';
import { makeContent } from '../../src/search/tokens.ts';

/** Takes entries as title and wording, and groups of abbreviations; gives an index over them. */
export function makeIndex(
  entries: readonly { title: string; text?: string; names?: string[]; isMention?: boolean }[],
  groups: readonly string[][] = [],
): Index {
  const findForms = makeFormFinder(groups);
  const documents = entries.map(({ title, text = '', names = [] }) =>
    makeContent({ title, titleForms: findForms(title), text, also: findForms(`${title} | ${text}`), names }).split(' '),
  );
  const syllables = entries.flatMap(({ title, text = '' }) => `${title} ${text}`.toLowerCase().split(/[^\p{L}\p{M}]+/u)).filter(Boolean);
  return {
    total: entries.length,
    mentions: new Set(entries.flatMap(({ isMention }, at) => (isMention ? [at] : []))),
    groups: foldGroups(groups),
    loadSyllables: async () => readSyllables(syllables),
    lookup: async (asked) => {
      const tokens = asked.replaceAll('"', '').split(' ');
      const has = (words: string[]) =>
        asked.startsWith('"')
          ? words.some((_, at) => tokens.every((token, index) => words[at + index] === token))
          : tokens.every((token) => words.some((word) => word.startsWith(token)));
      return new Map(documents.flatMap((words, entry) => (has(words) ? [[entry, 1] as const] : [])));
    },
  };
}
