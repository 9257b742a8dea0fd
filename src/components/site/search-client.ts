// The search page in the browser: the state stands in the URL, Pagefind answers, results become links. Text from the index enters the page as text.

export {};

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}

const PAGE = 20;
const form = document.querySelector<HTMLFormElement>('#search-form');
const list = document.querySelector<HTMLOListElement>('#search-results');
const status = document.querySelector<HTMLElement>('#search-status');
const more = document.querySelector<HTMLButtonElement>('#search-more');

if (form && list && status && more) start(form, list, status, more);

function start(form: HTMLFormElement, list: HTMLOListElement, status: HTMLElement, more: HTMLButtonElement): void {
  const { base = '/', results: resultsText = '', none = '', startText = '', failed = '' } = form.dataset;
  const fields = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement => (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name !== '',
  );
  let pagefind: Promise<Pagefind> | undefined;
  let found: PagefindResult[] = [];
  let shown = 0;
  let latest = 0;
  let timer = 0;
  let isTyping = false;

  const load = () => {
    pagefind ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (module: Pagefind) => {
      await module.options({ baseUrl: base, excerptLength: 28, ranking: { metaWeights: { title: 6, folded: 0.6, place: 0.6, heading: 0.3 } } });
      return module;
    });
    return pagefind;
  };

  const readUrl = () => {
    const state = new URLSearchParams(location.search);
    for (const field of fields) field.value = state.get(field.name) ?? '';
  };

  const getState = () => new URLSearchParams(fields.filter(({ value }) => value.trim() !== '').map(({ name, value }) => [name, value.trim()]));

  const search = async () => {
    const turn = ++latest;
    const state = getState();
    const query = state.get('q') ?? '';
    const filters = Object.fromEntries([...state].filter(([name]) => name !== 'q'));
    if (query === '' && Object.keys(filters).length === 0) return show([], startText);
    try {
      const engine = await load();
      const { results } = await engine.search(query === '' ? null : query, { filters });
      if (turn === latest) await show(results, results.length === 0 ? none.replace('{q}', query) : resultsText.replace('{n}', String(results.length)));
    } catch {
      status.textContent = failed;
    }
  };

  const show = async (results: PagefindResult[], message: string) => {
    found = results;
    shown = 0;
    list.replaceChildren();
    await showMore();
    status.textContent = message;
  };

  const showMore = async () => {
    const turn = latest;
    const from = shown;
    shown = Math.min(found.length, from + PAGE);
    const next = await Promise.all(found.slice(from, shown).map((result) => result.data()));
    if (turn !== latest) return;
    list.append(...next.map(renderResult));
    more.hidden = shown >= found.length;
  };

  /** Takes a new state over: the words typed in one go are one step back, a filter is another. */
  const update = (what: 'words' | 'filter', isTypingOn = false) => {
    window.clearTimeout(timer);
    const state = getState().toString();
    if (state !== new URLSearchParams(location.search).toString()) {
      const method = what === 'words' && isTyping ? 'replaceState' : 'pushState';
      history[method](null, '', state === '' ? location.pathname : `?${state}`);
    }
    isTyping = isTypingOn;
    void search();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update('words');
  });
  form.addEventListener('input', ({ target }) => {
    window.clearTimeout(timer);
    const isWords = target instanceof HTMLInputElement;
    timer = window.setTimeout(() => update(isWords ? 'words' : 'filter', isWords), 120);
  });
  // The button takes the filters off; the words stay.
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const field of fields) if (field instanceof HTMLSelectElement) field.value = '';
    update('filter');
  });
  more.addEventListener('click', () => void showMore());
  window.addEventListener('popstate', () => {
    window.clearTimeout(timer);
    isTyping = false;
    readUrl();
    void search();
  });
  form.addEventListener('focusin', () => void load().catch(() => {}), { once: true });
  readUrl();
  void search();
}

function renderResult({ url, excerpt, meta }: { url: string; excerpt: string; meta: Record<string, string> }): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const place = document.createElement('p');
  place.className = 'soft';
  place.textContent = meta.place ?? '';
  const words = document.createElement('p');
  words.className = 'state';
  words.lang = 'vi';
  // Pagefind encodes the text of its excerpts and adds only <mark>.
  words.innerHTML = excerpt;
  item.append(link, place, words);
  return item;
}
