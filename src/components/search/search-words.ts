// What the search page says of an answer: how many results, how they were found, and what else may be asked.

import type { View } from '../../downloads/view.ts';
import { fill } from '../../i18n/fill.ts';
import { type Facet, filterEntries, listWaysOut } from '../../search/facets.ts';
import { parseQuery } from '../../search/query.ts';
import { type State, toggleValue } from '../../search/state.ts';
import { foldWords } from '../../search/words.ts';
import { type Answer, listAll } from './search-answer.ts';
import { getFacetName, getValueWords, listValues, type Parts } from './search-parts.ts';

/** A state that the reader may want next, with the words that offer it. */
export interface Offer {
  words: string;
  next: State;
  /** The query, where it is offered in the place of one whose words are right. */
  offered?: string;
}

const MAX_OFFERS = 6;
/** More words of the register than these are no explanation. */
const MAX_ALSO = 4;

/** The sentences of the status line. */
export function describeAnswer(answer: Answer, { texts, language }: Parts): string {
  const { asked, index, found, entries } = answer;
  const level = describeLevel(answer, texts);
  if (entries.length === 0) {
    const none =
      found.entries.length === 0
        ? join([fill(texts.none, { q: asked.query }), ...found.notes.map((note) => note[language])])
        : fill(texts.filtered, { n: found.entries.length });
    return join([none, level]);
  }
  const shown = new Set(entries);
  const whole = found.entries.slice(0, found.someFrom).filter((entry) => shown.has(entry)).length;
  const isAll = asked.query === '' && entries.length === index.total;
  return join([
    ...found.notes.map((note) => note[language]),
    fill(isAll ? texts.all : texts.results, { n: groupThousands(entries.length, language) }),
    found.mended === null ? '' : fill(texts.mended, { q: found.mended }),
    found.also.length === 0 ? '' : fill(texts.also, { words: found.also.slice(0, MAX_ALSO).join(', ') }),
    whole === entries.length ? '' : whole === 0 ? texts.someOnly : fill(texts.some, { n: whole }),
    level,
  ]);
}

/** The browser's own formatter takes a phone 50 ms to load: longer than the rest of a search. */
export function groupThousands(value: number, language: Parts['language']): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}

/** The index of plans holds the words of their records, but not their order. */
function describeLevel({ asked, index }: Answer, texts: Parts['texts']): string {
  if (index.file.levels.length === 0) return '';
  return parseQuery(asked.query).phrases.length > 0 ? texts.levelsPhrase : texts.levels;
}

function join(sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}

/** What was typed and chosen, in the words of the page. */
export function listFilter({ query, chosen }: State, { form, texts }: Parts): View['filter'] {
  return [
    ...(query === '' ? [] : [{ label: texts.typed, value: query }]),
    ...Object.entries(chosen).flatMap(([facet, values]) =>
      values.map((value) => ({ label: getFacetName(form, facet), value: getValueWords(form, facet, value) })),
    ),
  ];
}

/** Each filter to remove, then all of them at once. */
export function listChosen(state: State, { form, texts }: Parts): Offer[] {
  const chosen = Object.entries(state.chosen).flatMap(([facet, values]) =>
    values.map((value) => ({
      words: fill(texts.remove, { value: getValueWords(form, facet, value) }),
      next: toggleValue(state, facet as Facet, value),
    })),
  );
  return chosen.length > 1 ? [...chosen, { words: texts.clear, next: { ...state, chosen: {} } }] : chosen;
}

/**
 * The nearest searches: the query as typed, without one of the filters that then finds something, or with filters named
 * like the words typed.
 */
export function listOffers(answer: Answer, parts: Parts): Offer[] {
  const { asked, index, found, entries } = answer;
  const { form, texts } = parts;
  const offered =
    found.offered === null
      ? []
      : [
          {
            words: fill(texts.offered, { q: found.offered }),
            next: { ...asked, query: found.offered },
            offered: found.offered,
          },
        ];
  const asTyped =
    found.mended === null
      ? []
      : [{ words: fill(texts.asTyped, { q: asked.query }), next: { ...asked, query: `"${asked.query}"` } }];
  if (found.entries.length === 0) return [...offered, ...asTyped, ...listLikeFilters(answer, parts)];
  if (entries.length > 0) return [...offered, ...asTyped];
  const without = listWaysOut(index.file, found.entries, asked.chosen).map(({ facet, value, count }) => ({
    words: fill(texts.without, { value: getValueWords(form, facet, value), n: count }),
    next: toggleValue(asked, facet, value),
  }));
  return [...asTyped, ...without, { words: texts.clear, next: { ...asked, chosen: {} } }];
}

/** The sentence before the offers. Themes are offered where no filter is named like the words. */
export function introduceOffers({ asked, entries }: Answer, offers: readonly Offer[], { texts }: Parts): string {
  if (entries.length > 0) return '';
  const isTheme = ({ next }: Offer) => next.query !== asked.query && next.chosen.theme !== undefined;
  return offers.every(isTheme) ? texts.themes : texts.nearest;
}

function listLikeFilters({ asked, index }: Answer, { form, texts }: Parts): Offer[] {
  const typed = new Set(foldWords(asked.query));
  const all = listValues(form).map(({ facet, value }) => {
    const label = getValueWords(form, facet, value);
    const words = foldWords(label);
    // One syllable alike means nothing: "mái ấm" is not in "Thương mại".
    const isAlike = words.some((word, at) => typed.has(word) && (words.length === 1 || typed.has(words[at + 1] ?? '')));
    const count = filterEntries(index.file, listAll(index).entries, { [facet]: [value] }).length;
    return {
      facet,
      value,
      label,
      count,
      likeness: isAlike ? words.filter((word) => typed.has(word)).length / words.length : 0,
    };
  });
  const like = all
    .filter(({ likeness, count }) => likeness > 0 && count > 0)
    .sort((a, b) => b.likeness - a.likeness || b.count - a.count);
  const offered =
    like.length > 0 ? like : all.filter(({ facet }) => facet === 'theme').sort((a, b) => b.count - a.count);
  return offered.slice(0, MAX_OFFERS).map(({ facet, value, label, count }) => ({
    words: fill(texts.browse, { value: label, n: count }),
    next: { ...asked, query: '', chosen: { [facet]: [value] } },
  }));
}
