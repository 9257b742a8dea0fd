// The search page in the browser: the state is in the URL, the index answers, results become links. Text from the index
// is inserted as text, never as markup.

import { announceView } from '../../downloads/view.ts';
import { fill } from '../../i18n/fill.ts';
import { translatePath } from '../../schema/address.ts';
import { countFacets, type Facet, filterEntries, type Sort } from '../../search/facets.ts';
import { parseQuery } from '../../search/query.ts';
import { findNamedTheme, findThemeInside } from '../../search/question.ts';
import { isTooLong, readState, type State, shorten, toggleValue, writeState } from '../../search/state.ts';
import { keepAddress } from '../site/address-client.ts';
import { keepChoice } from '../site/other-language.ts';
import { type Answer, Indexes, listAll, nameMended } from './search-answer.ts';
import { findParts, getValueWords, listThemes, type Parts } from './search-parts.ts';
import { listRows } from './search-rows.ts';
import { makeChoice, renderFacets, renderHelp, renderLead, renderResult } from './search-view.ts';
import {
  describeAnswer,
  groupThousands,
  introduceOffers,
  listChosen,
  listFilter,
  listOffers,
  type Offer,
} from './search-words.ts';

/**
 * Results shown at once: what fits a first screen; the next ones follow when the reader reaches the end, further ones
 * at a button.
 */
const FIRST_RESULTS = 5;
const RESULTS_PER_STEP = 10;
/** Themes shown above the results: more would hide them. */
const MAX_LEADS = 1;
/**
 * How far below the window the end of the results may be when the next ones are shown, so that they are there in time.
 */
const LOAD_AHEAD_MARGIN = '0px 0px 150px';
/**
 * Milliseconds without a key press before the index is asked: readers do not notice it, and a word being typed has
 * shorter gaps.
 */
const TYPING_PAUSE_MS = 30;
/**
 * Milliseconds without a key press before the answer is spoken and its address is written: who types needs neither
 * between two words.
 */
const REST_MS = 700;

class SearchPage {
  readonly #parts: Parts;
  readonly #indexes: Indexes;
  #state = readState(location.search);
  /** Counts searches: only the latest may write to the page. */
  #latest = 0;
  #timer = 0;
  #isTyping = false;
  /** Whether the words being typed have an entry of the history already. */
  #hasEntry = false;
  /** Whether the words typed or in the address were too many. */
  #isCut = location.search.length > 1 && isTooLong(new URLSearchParams(location.search).get('q') ?? '');
  /** What waits until typing rests. */
  #atRest: (() => void)[] = [];
  #rest = 0;
  /** Watches for the end of the results. */
  #end: IntersectionObserver | undefined;

  constructor(form: HTMLFormElement) {
    this.#parts = findParts(form);
    this.#indexes = new Indexes(this.#parts.base);
  }

  start(): void {
    const { form, box, filters, order } = this.#parts;
    const readBox = () => {
      const query = shorten(box.value);
      // The box holds what is left of a long text: the same words again are still only its beginning.
      if (isTooLong(box.value) || query !== this.#state.query) this.#isCut = isTooLong(box.value);
      return { ...this.#state, query };
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(readBox());
    });
    box.addEventListener('focus', () => this.#indexes.warm(), { once: true });
    box.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#go(readBox(), 'typing'), TYPING_PAUSE_MS);
    });
    filters.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#go(toggleValue(this.#state, target.name as Facet, target.value));
    });
    order.addEventListener('change', () => this.#go({ ...this.#state, sort: order.value as Sort }));
    // Who leaves finds the search again as it was.
    document.addEventListener('click', () => this.#settle(), { capture: true });
    window.addEventListener('popstate', () => {
      this.#isTyping = false;
      this.#hasEntry = false;
      this.#atRest = [];
      this.#show(readState(location.search));
    });
    filters.open = window.matchMedia('(min-width: 60rem)').matches;
    this.#show(this.#state);
  }

  /** Words typed in one go become one entry of the history; any other change becomes its own. */
  #go(next: State, what: 'typing' | 'done' = 'done'): void {
    window.clearTimeout(this.#timer);
    this.#atRest = [];
    this.#isTyping = what === 'typing';
    this.#whenAtRest(() => {
      const address = writeState(next);
      if (address !== writeState(readState(location.search)))
        keepAddress(this.#hasEntry && what === 'typing' ? 'replaceState' : 'pushState', address || location.pathname);
      this.#hasEntry = what === 'typing';
      keepChoice();
    });
    this.#show(next);
    if (what === 'done') this.#settle();
  }

  #whenAtRest(act: () => void): void {
    this.#atRest.push(act);
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#settle(), this.#isTyping ? REST_MS : 0);
  }

  #settle(): void {
    window.clearTimeout(this.#rest);
    for (const act of this.#atRest.splice(0)) act();
  }

  #show(state: State): void {
    const { box, order } = this.#parts;
    this.#state = state;
    if (box.value.trim() !== state.query) box.value = state.query;
    box.dispatchEvent(new Event('change'));
    order.value = state.sort;
    keepChoice();
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const { form, filters, sorting, order, status, spoken, texts } = this.#parts;
    try {
      const answer = await this.#indexes.answer(this.#state);
      if (turn !== this.#latest) return;
      const { asked, index, found, entries } = answer;
      filters.hidden = !renderFacets(form, countFacets(index.file, found.entries, asked.chosen), asked.chosen);
      this.#showChosen(asked);
      sorting.hidden = entries.length === 0;
      // Without a query nothing matches better: results keep the order of the register.
      (order.options[0] as HTMLOptionElement).text = asked.query === '' ? texts.inOrder : texts.bestFirst;
      await this.#showResults(answer, 0, FIRST_RESULTS, turn);
      if (turn !== this.#latest) return;
      await nameMended(answer);
      this.#showHelp(answer);
      status.textContent = `${describeAnswer(answer, this.#parts)}${this.#isCut ? ` ${texts.cut}` : ''}`;
      this.#whenAtRest(() => {
        spoken.textContent = status.textContent;
      });
      announceView({
        title: document.title,
        filter: listFilter(asked, this.#parts),
        isEmpty: entries.length === 0,
        rows: async () => listRows(index.file, await index.loadIds(), entries),
      });
    } catch {
      // What could not be fetched is fetched again with the next search.
      this.#indexes.forget();
      if (turn === this.#latest) status.textContent = texts.failed;
    }
  }

  /** Appends these results, unless a later search has begun; gives the first of them. */
  async #showResults(answer: Answer, from: number, to: number, turn: number): Promise<HTMLLIElement | undefined> {
    const { form, list, more, status, base, language, texts } = this.#parts;
    const { index, found, entries } = answer;
    const shown = await Promise.all(entries.slice(from, to).map((entry) => index.show(entry)));
    // Another search, or another call for these results, was faster.
    if (turn !== this.#latest || (from > 0 && list.querySelectorAll(':scope > :not(.lead)').length !== from))
      return undefined;
    const items = shown.map((result) => {
      const kind = result.kind === '' ? '' : getValueWords(form, 'kind', result.kind);
      return renderResult(result, { href: `${base}${translatePath(result.path, language)}`, language, kind }, found);
    });
    if (from === 0) list.replaceChildren(...this.#makeLeads(answer), ...items);
    else list.append(...items);
    more.hidden = to >= entries.length;
    more.textContent = fill(texts.more, {
      shown: groupThousands(from + items.length, language),
      n: groupThousands(entries.length, language),
    });
    const fail = () => {
      status.textContent = texts.failed;
      return undefined;
    };
    const goOn = () =>
      this.#showResults(answer, to, to < RESULTS_PER_STEP ? RESULTS_PER_STEP : to + RESULTS_PER_STEP, turn).catch(fail);
    more.onclick = () => void goOn().then((first) => first?.querySelector('a')?.focus());
    this.#whenReached(to < RESULTS_PER_STEP ? goOn : undefined);
    return items[0];
  }

  /** Without an action, the end of the results is no longer watched. */
  #whenReached(goOn: (() => Promise<unknown>) | undefined): void {
    const { more } = this.#parts;
    this.#end?.disconnect();
    this.#end =
      goOn &&
      new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && void goOn(), {
        rootMargin: LOAD_AHEAD_MARGIN,
      });
    this.#end?.observe(more);
  }

  #showChosen(state: State): void {
    const { chosen, status } = this.#parts;
    const items = listChosen(state, this.#parts).map((offer) => this.#makeButton(offer));
    const isFocused = chosen.contains(document.activeElement);
    chosen.replaceChildren(...items);
    chosen.hidden = items.length === 0;
    // The pressed button is gone: focus moves to the next one, or else to the status.
    if (isFocused) (chosen.querySelector('button') ?? status).focus();
  }

  #showHelp(answer: Answer): void {
    const { help, status } = this.#parts;
    const isFocused = help.contains(document.activeElement);
    const offers = listOffers(answer, this.#parts);
    const items = offers.map((offer) => this.#makeButton(offer));
    renderHelp(help, introduceOffers(answer, offers, this.#parts), items);
    if (isFocused) status.focus();
  }

  #makeButton({ words, next, offered }: Offer): HTMLLIElement {
    const choice = makeChoice(words, () => this.#go(next));
    if (offered !== undefined) choice.dataset.offered = offered;
    return choice;
  }

  /** Pages that answer as a whole: the calendar for a day, and the theme that the words typed name or are tied to. */
  #makeLeads({ asked, index, found }: Answer): HTMLLIElement[] {
    const { form, base, language, texts } = this.#parts;
    if (asked.sort !== 'relevance' || Object.keys(asked.chosen).length > 0) return [];
    if (found.question?.asks === 'when')
      return [
        renderLead({ id: 'page:calendar', href: `${base}${translatePath('lich/', language)}`, words: texts.calendar }),
      ];
    const themes = listThemes(form);
    const { question } = found;
    const named = question
      ? findThemeInside(question.content, themes)
      : findNamedTheme(parseQuery(asked.query).words, themes);
    return [...new Set([...(named ? [named] : []), ...found.themes])].slice(0, MAX_LEADS).map((theme) =>
      renderLead({
        id: `theme:${theme}`,
        href: `${base}${translatePath(`chu-de/${theme}/`, language)}`,
        words: fill(texts.theme, {
          theme: getValueWords(form, 'theme', theme),
          n: groupThousands(filterEntries(index.file, listAll(index).entries, { theme: [theme] }).length, language),
        }),
      }),
    );
  }
}

const form = document.querySelector<HTMLFormElement>('#search-form');
if (form) new SearchPage(form).start();
