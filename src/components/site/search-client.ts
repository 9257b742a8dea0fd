// The search page in the browser: the state stands in the URL, the index answers, results become links. Text from the index enters the page as text.

import { fill } from '../../i18n/fill.ts';
import { type Language, translatePath } from '../../schema/address.ts';
import { countFacets, type Facet, filterEntries, listWaysOut, type Sort, sortEntries } from '../../search/facets.ts';
import { type Found, find } from '../../search/find.ts';
import { quotePhrase } from '../../search/highlight.ts';
import { type OpenIndex, openIndex } from '../../search/pagefind.ts';
import { readState, type State, toggleValue, writeState } from '../../search/state.ts';
import { foldWords } from '../../search/words.ts';
import { announceView } from '../../take-away/view.ts';
import { keepChoice } from './other-language.ts';
import { listRows } from './search-rows.ts';
import { makeChoice, renderFacets, renderHelp, renderResult, type Texts } from './search-view.ts';

/** Results shown at once. */
const PAGE = 10;
/** Milliseconds without a key before the index is asked: less than a reader notices, more than between two keys of a word. */
const PAUSE = 30;
const MOST_OFFERED = 6;

const form = document.querySelector<HTMLFormElement>('#search-form');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const get = <Kind extends HTMLElement>(id: string) => form.querySelector(`#${id}`) as Kind;
  const [box, list, status, more] = [
    get<HTMLInputElement>('q'),
    get<HTMLOListElement>('search-results'),
    get('search-status'),
    get<HTMLButtonElement>('search-more'),
  ];
  const [help, chosen, filters] = [get('search-help'), get('search-chosen'), get<HTMLDetailsElement>('search-filters')];
  const order = form.elements.namedItem('sort') as HTMLSelectElement;
  const sorting = order.closest('label') as HTMLLabelElement;
  const { base = '/' } = form.dataset;
  const language: Language = form.dataset.language === 'en' ? 'en' : 'vi';
  const texts: Texts = JSON.parse(form.dataset.texts ?? '{}');
  const indexes = new Map<string, Promise<OpenIndex>>();
  let state = readState(location.search);
  let [latest, timer, isTyping] = [0, 0, false];

  const openLevel = (name: string) => {
    const index = indexes.get(name) ?? openIndex(`${base}pagefind/${name === '' ? '' : `${name}/`}`, base);
    indexes.set(name, index);
    return index;
  };

  /** A national register has an index for each province besides that of its plans: the one that the chosen province asks for. */
  const load = async ({ chosen: { province = [] } }: State) => {
    const upper = await openLevel('');
    const [only = ''] = province;
    return province.length === 1 && upper.file.levels.includes(only) ? openLevel(only) : upper;
  };

  const search = async () => {
    const turn = ++latest;
    const asked = state;
    try {
      const open = await load(asked);
      const found = asked.query === '' ? listAll(open) : await find(asked.query, open);
      if (turn !== latest) return;
      const entries = sortEntries(open.file, filterEntries(open.file, found.entries, asked.chosen), asked.sort);
      renderFacets(form, countFacets(open.file, found.entries, asked.chosen), asked.chosen);
      renderChosen();
      sorting.hidden = entries.length === 0;
      await showFrom(open, entries, found, 0, turn);
      if (turn !== latest) return;
      await nameMended(open, found);
      showHelp(open, found, entries, asked);
      status.textContent = [describe(found, entries, asked), ...(open.file.levels.length > 0 ? [texts.levels] : [])].join(' ');
      announceView({ title: document.title, filter: listFilter(asked), rows: async () => listRows(open.file, await open.loadIds(), entries) });
    } catch {
      // What could not be fetched is asked for again with the next search.
      indexes.clear();
      if (turn === latest) status.textContent = texts.failed;
    }
  };

  const describe = (found: Found, entries: readonly number[], asked: State) => {
    const { mended } = found;
    const number = new Intl.NumberFormat(language).format(entries.length);
    if (entries.length === 0) return found.entries.length === 0 ? fill(texts.none, { q: asked.query }) : fill(texts.filtered, { n: found.entries.length });
    const shown = new Set(entries);
    const whole = found.entries.slice(0, found.someFrom).filter((entry) => shown.has(entry)).length;
    const count = fill(texts.results, { n: number });
    const some = whole === entries.length ? '' : ` ${whole === 0 ? texts.someOnly : fill(texts.some, { n: whole })}`;
    return `${count}${mended === null ? '' : ` ${fill(texts.mended, { q: mended })}`}${some}`;
  };

  const showFrom = async (open: OpenIndex, entries: readonly number[], found: Found, from: number, turn: number) => {
    const shown = await Promise.all(entries.slice(from, from + PAGE).map((entry) => open.show(entry)));
    if (turn !== latest) return;
    const items = shown.map((result) =>
      renderResult(result, { href: `${base}${translatePath(result.path, language)}`, language, kind: sayKind(result.kind) }, found),
    );
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    if (from > 0) items[0]?.querySelector('a')?.focus();
    more.hidden = from + PAGE >= entries.length;
    more.onclick = () => void showFrom(open, entries, found, from + PAGE, latest);
  };

  const findOption = (facet: string, value: string) => form.querySelector<HTMLInputElement>(`input[name="${facet}"][value="${CSS.escape(value)}"]`);
  const sayValue = (facet: string, value: string) => findOption(facet, value)?.parentElement?.querySelector('.name')?.textContent ?? value;
  const sayFacet = (facet: string) => form.querySelector(`input[name="${facet}"]`)?.closest('details')?.querySelector('summary')?.textContent ?? facet;
  const sayKind = (kind: string) => (kind === '' ? '' : sayValue('kind', kind));

  /** What was typed and chosen, in the words of the page. */
  const listFilter = ({ query, chosen: facets }: State) => [
    ...(query === '' ? [] : [{ label: texts.typed, value: query }]),
    ...Object.entries(facets).flatMap(([facet, values]) => values.map((value) => ({ label: sayFacet(facet), value: sayValue(facet, value) }))),
  ];

  const renderChosen = () => {
    const values = Object.entries(state.chosen).flatMap(([facet, own]) => own.map((value) => ({ facet: facet as Facet, value })));
    const items = values.map(({ facet, value }) =>
      makeChoice(fill(texts.remove, { value: sayValue(facet, value) }), () => go(toggleValue(state, facet, value))),
    );
    if (values.length > 1) items.push(makeChoice(texts.clear, () => go({ ...state, chosen: {} })));
    const isFocused = chosen.contains(document.activeElement);
    chosen.replaceChildren(...items);
    chosen.hidden = values.length === 0;
    // The button pressed is gone: the keyboard goes on from the next one, or from what the page says.
    if (isFocused) (chosen.querySelector('button') ?? status).focus();
  };

  /** An empty list offers what lies nearest: filters whose removal shows something, or filters named like the words typed. */
  const showHelp = (open: OpenIndex, found: Found, entries: readonly number[], asked: State) => {
    const offers: HTMLLIElement[] = [];
    if (found.mended !== null) offers.push(makeChoice(fill(texts.asTyped, { q: asked.query }), () => go({ ...state, query: `"${asked.query}"` })));
    if (entries.length === 0 && found.entries.length > 0) {
      for (const { facet, value, count } of listWaysOut(open.file, found.entries, asked.chosen))
        offers.push(makeChoice(fill(texts.without, { value: sayValue(facet, value), n: count }), () => go(toggleValue(state, facet, value))));
      offers.push(makeChoice(texts.clear, () => go({ ...state, chosen: {} })));
    }
    if (found.entries.length === 0) offers.push(...listLikeFilters(open, asked));
    const isFocused = help.contains(document.activeElement);
    renderHelp(help, entries.length === 0 ? texts.nearest : '', offers);
    if (isFocused) status.focus();
  };

  const listLikeFilters = (open: OpenIndex, asked: State) => {
    const typed = new Set(foldWords(asked.query));
    const all = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(({ name, value }) => {
      const label = sayValue(name, value);
      const words = foldWords(label);
      const count = filterEntries(open.file, listAll(open).entries, { [name]: [value] }).length;
      return { facet: name as Facet, value, label, count, likeness: words.filter((word) => typed.has(word)).length / words.length };
    });
    const like = all.filter(({ likeness, count }) => likeness > 0 && count > 0).sort((a, b) => b.likeness - a.likeness || b.count - a.count);
    const offered = like.length > 0 ? like : all.filter(({ facet }) => facet === 'theme').sort((a, b) => b.count - a.count);
    return offered
      .slice(0, MOST_OFFERED)
      .map(({ facet, value, label, count }) =>
        makeChoice(fill(texts.browse, { value: label, n: count }), () => go({ ...state, query: '', chosen: { [facet]: [value] } })),
      );
  };

  /** Takes a new state over: the words typed in one go are one step back, everything else is another. */
  const go = (next: State, what: 'typing' | 'done' = 'done') => {
    window.clearTimeout(timer);
    const address = writeState(next);
    if (address !== writeState(readState(location.search)))
      history[what === 'typing' && isTyping ? 'replaceState' : 'pushState'](null, '', address || location.pathname);
    isTyping = what === 'typing';
    state = next;
    showState();
    void search();
  };

  const showState = () => {
    if (box.value.trim() !== state.query) box.value = state.query;
    order.value = state.sort;
    keepChoice();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ ...state, query: box.value.trim() });
  });
  box.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => go({ ...state, query: box.value.trim() }, 'typing'), PAUSE);
  });
  filters.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) go(toggleValue(state, target.name as Facet, target.value));
  });
  order.addEventListener('change', () => go({ ...state, sort: order.value as Sort }));
  window.addEventListener('popstate', () => {
    isTyping = false;
    state = readState(location.search);
    showState();
    void search();
  });
  filters.open = window.matchMedia('(min-width: 60rem)').matches;
  showState();
  void search();
}

/** A mended syllable may be written in several ways: the first result says which one is meant. */
async function nameMended(open: OpenIndex, found: Found): Promise<void> {
  const [first] = found.entries;
  if (found.mended === null || first === undefined) return;
  const { title, text } = await open.show(first);
  found.mended = quotePhrase(`${title.vi} | ${text}`, foldWords(found.mended)) ?? found.mended;
}

function listAll({ total }: OpenIndex): Found {
  return { entries: Array.from({ length: total }, (_, entry) => entry), mended: null, someFrom: total, readings: [], beginning: null };
}
