// A comparison of the reader's choice. The choice is in the URL; the columns come from the ready-made pages of single
// plans.

import { announceView } from '../../downloads/view.ts';
import { fill } from '../../i18n/fill.ts';
import { keepAddress } from '../site/address-client.ts';
import { keepChoice } from '../site/other-language.ts';
import { type Column, joinColumns, loadColumn, unique } from './compare-columns.ts';

const MAX_PLANS = 4;

/** The parts of the page that change. */
interface Parts {
  form: HTMLFormElement;
  fields: HTMLSelectElement[];
  status: HTMLElement;
  /** The warning before plans of different levels are shown together. */
  gate: HTMLElement;
  result: HTMLElement;
  tools: HTMLElement;
  words: Record<'tooFew' | 'tooMany' | 'unknown' | 'failed' | 'opened' | 'levels', string>;
  /** Parameters of the address, in the page's language. */
  names: { plans: string; mixed: string };
}

const form = document.querySelector<HTMLFormElement>('#compare-form');
const parts = form && findParts(form);
if (parts) start(parts);

function findParts(form: HTMLFormElement): Parts | null {
  const [status, gate, result, tools] = ['status', 'gate', 'result', 'tools'].map((name) =>
    document.querySelector<HTMLElement>(`#compare-${name}`),
  );
  if (!status || !gate || !result || !tools) return null;
  const { words = '{}', names = '{}' } = form.dataset;
  return {
    form,
    fields: [...form.querySelectorAll('select')],
    status,
    gate,
    result,
    tools,
    words: JSON.parse(words),
    names: JSON.parse(names),
  };
}

function start(parts: Parts): void {
  const { form, fields, gate, result, status, words } = parts;
  offerChoices(fields);
  const load = makeLoader(form.dataset.root ?? '');
  let turn = 0;
  const show = () => {
    const own = ++turn;
    return showChosen(parts, load, () => own === turn);
  };
  const go = (address: string) => {
    keepAddress('pushState', address);
    void show();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = [...new Set(fields.map(({ value }) => value).filter(Boolean))];
    if (ids.length < 2) status.textContent = words.tooFew;
    else go(writeAddress(parts, ids));
  });
  gate.querySelector('[data-gate-open]')?.addEventListener('click', (event) => {
    event.preventDefault();
    go((event.currentTarget as HTMLAnchorElement).href);
    result.querySelector<HTMLElement>('h2')?.focus();
  });
  window.addEventListener('popstate', () => void show());
  void show();
}

/** The page holds the list of plans once, in its first field; it is copied to the others here. */
function offerChoices([first, ...others]: readonly HTMLSelectElement[]): void {
  for (const field of others)
    field.append(...[...(first?.querySelectorAll('optgroup') ?? [])].map((group) => group.cloneNode(true)));
}

/** Loaded columns are kept; those that failed are fetched again. */
function makeLoader(root: string): (id: string) => Promise<Column | null> {
  const loaded = new Map<string, Promise<Column | null>>();
  return (id) => {
    const column = loaded.get(id) ?? loadColumn(root, id);
    loaded.set(id, column);
    column.catch(() => loaded.delete(id));
    return column;
  };
}

/** Shows the plans in the address, unless the reader has chosen others meanwhile. */
async function showChosen(
  parts: Parts,
  load: (id: string) => Promise<Column | null>,
  isLatest: () => boolean,
): Promise<void> {
  const { fields, gate, result, status, tools, words } = parts;
  const { ids: asked, isMixed } = readAddress(parts);
  const ids = asked.slice(0, MAX_PLANS);
  for (const part of [gate, result, tools]) part.hidden = true;
  status.textContent = '';
  showChoice(fields, ids);
  keepChoice();
  if (asked.length === 0) return;
  try {
    const columns = await Promise.all(ids.map(load));
    if (!isLatest()) return;
    const missing = ids.find((_, at) => columns[at] === null);
    if (missing !== undefined) status.textContent = fill(words.unknown, { id: missing });
    else if (ids.length < 2) status.textContent = words.tooFew;
    else if (isMixed || unique(columns as Column[], 'level').length === 1)
      open(parts, columns as Column[], asked.length > MAX_PLANS ? `${words.tooMany} ` : '');
    else showGate(parts, columns as Column[]);
  } catch {
    if (isLatest()) status.textContent = words.failed;
  }
}

/** Each level with its plans: "cấp tỉnh: Tỉnh Kiên Giang 2020". */
function listByLevel(columns: readonly Column[]): string[] {
  const levelOf = ({ head }: Column) => head.dataset.level ?? '';
  return [...new Set(columns.map(levelOf))].map((level) => {
    const own = columns.filter((column) => levelOf(column) === level);
    return `${level}: ${own.map(({ head }) => head.dataset.name).join(', ')}`;
  });
}

/** Says why numbers of different levels are hard to compare, and offers to show them all the same. */
function showGate(parts: Parts, columns: readonly Column[]): void {
  const { gate, words } = parts;
  const [text, link] = [
    gate.querySelector('[data-gate-text]'),
    gate.querySelector<HTMLAnchorElement>('[data-gate-open]'),
  ];
  if (text) text.textContent = fill(words.levels, { levels: listByLevel(columns).join('; ') });
  const ids = columns.map(({ id }) => id);
  if (link) link.href = writeAddress(parts, ids, true);
  gate.hidden = false;
}

function open({ form, result, status, tools, words }: Parts, columns: readonly Column[], remark: string): void {
  joinColumns(result, columns);
  result.hidden = false;
  tools.hidden = false;
  status.textContent = remark + fill(words.opened, { n: columns.length });
  announceView({
    title: document.querySelector('h1')?.textContent ?? '',
    filter: [
      { label: form.dataset.filter ?? '', value: columns.map(({ head }) => head.dataset.name ?? '').join(', ') },
    ],
  });
}

function readAddress({ names }: Parts): { ids: string[]; isMixed: boolean } {
  const state = new URLSearchParams(location.search);
  const ids = (state.get(names.plans) ?? '').split(',').map((id) => id.trim());
  return { ids: [...new Set(ids.filter(Boolean))], isMixed: state.get(names.mixed) === '1' };
}

function writeAddress({ names }: Parts, ids: readonly string[], isMixed = false): string {
  return `${location.pathname}?${names.plans}=${ids.join(',')}${isMixed ? `&${names.mixed}=1` : ''}`;
}

/** Puts the choice in the URL into the form. A plan that the form does not list is added. */
function showChoice(fields: readonly HTMLSelectElement[], ids: readonly string[]): void {
  for (const [at, field] of fields.entries()) {
    const id = ids[at] ?? '';
    if (![...field.options].some(({ value }) => value === id)) field.add(new Option(id, id));
    field.value = id;
  }
}
