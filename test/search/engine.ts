// An engine for tests: documents as the index holds them, and places of tokens from an array instead of from Pagefind.

import { makeDocuments } from '../../scripts/search-index/documents.ts';
import type { SearchEntry } from '../../scripts/search-index/entries.ts';
import { foldGroups, makeFormFinder } from '../../src/search/abbreviations.ts';
import { FACETS } from '../../src/search/facets.ts';
import type { Index } from '../../src/search/find.ts';
import { readSyllables } from '../../src/search/mend.ts';
import { type FindPlaces, makeLookup } from '../../src/search/occurrences.ts';
import { readSynonyms, type SynonymFile } from '../../src/search/synonyms.ts';

/** A whole entry from the fields that matter to a test. */
export function makeEntry({ title, ...given }: Partial<Omit<SearchEntry, 'title'>> & { title: string }): SearchEntry {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchEntry['facets'];
  return {
    id: title,
    plan: '',
    path: '',
    title: { vi: title, en: title },
    titleForms: [],
    text: '',
    place: { vi: '', en: '' },
    also: [],
    names: [],
    facets,
    order: '',
    date: '',
    ...given,
  };
}

/** `contents` are documents as strings of tokens. */
export function makePlaceFinder(contents: readonly string[]): FindPlaces {
  const documents = contents.map((content) => content.split(' '));
  return async (prefix) =>
    documents
      .map((tokens, document) => ({
        document,
        places: tokens.flatMap((token, place) => (token.startsWith(prefix) ? [place] : [])),
      }))
      .filter(({ places }) => places.length > 0);
}

/** `groups` are those of abbreviations. */
export function makeIndex(
  entries: readonly { title: string; text?: string; names?: string[]; isMention?: boolean }[],
  groups: readonly string[][] = [],
  synonyms: SynonymFile['groups'] = [],
): Index {
  const findForms = makeFormFinder(groups);
  const documents = makeDocuments(
    entries.map(({ isMention: _, ...entry }) =>
      makeEntry({
        ...entry,
        titleForms: findForms(entry.title),
        also: findForms(`${entry.title} | ${entry.text ?? ''}`),
      }),
    ),
  );
  const syllables = entries
    .flatMap(({ title, text = '' }) => `${title} ${text}`.toLowerCase().split(/[^\p{L}\p{M}]+/u))
    .filter(Boolean);
  return {
    total: entries.length,
    mentions: new Set(entries.flatMap(({ isMention }, at) => (isMention ? [at] : []))),
    groups: foldGroups(groups),
    loadSyllables: async () => readSyllables(syllables, ['law']),
    loadSynonyms: async () =>
      readSynonyms({
        generatedFrom: '',
        groups: synonyms.map((group) => ({
          ...group,
          forms: [...group.forms, ...(group.note ? [] : group.words)],
        })),
      }),
    lookup: makeLookup(documents, makePlaceFinder(documents.contents)),
  };
}
