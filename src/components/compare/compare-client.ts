// The reader's own comparison: the choice stands in the URL; the columns are those of the plans' ready-made pages, joined here.

import { announceView } from '../../take-away/view.ts';

const MOST = 4;
const form = document.querySelector<HTMLFormElement>('#compare-form');
if (form) start(form);

interface Column {
  id: string;
  head: HTMLTableCellElement;
  cells: Map<string, HTMLTableCellElement>;
  rows: HTMLTableRowElement[];
}

function start(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset.words ?? '{}') as Record<'tooFew' | 'tooMany' | 'unknown' | 'failed' | 'opened' | 'levels', string>;
  const names = JSON.parse(form.dataset.names ?? '{}') as { plans: string; mixed: string };
  const root = form.dataset.root ?? '';
  const fields = [...form.querySelectorAll('select')];
  const [status, gate, result, tools] = ['status', 'gate', 'result', 'tools'].map((name) =>
    document.querySelector<HTMLElement>(`#compare-${name}`),
  ) as HTMLElement[];
  if (!status || !gate || !result || !tools) return;
  const loaded = new Map<string, Promise<Column | null>>();
  let latest = 0;

  const readState = () => {
    const state = new URLSearchParams(location.search);
    const ids = (state.get(names.plans) ?? '').split(',').map((id) => id.trim());
    return { ids: [...new Set(ids.filter(Boolean))], isMixed: state.get(names.mixed) === '1' };
  };
  const addressOf = (ids: readonly string[], isMixed = false) => `${location.pathname}?${names.plans}=${ids.join(',')}${isMixed ? `&${names.mixed}=1` : ''}`;
  const load = (id: string) => {
    const column = loaded.get(id) ?? loadColumn(root, id);
    loaded.set(id, column);
    // What could not be loaded is asked for again.
    column.catch(() => loaded.delete(id));
    return column;
  };

  const show = async () => {
    const turn = ++latest;
    const { ids: asked, isMixed } = readState();
    const ids = asked.slice(0, MOST);
    for (const part of [gate, result, tools]) part.hidden = true;
    status.textContent = '';
    showChoice(fields, ids);
    if (asked.length === 0) return;
    try {
      const columns = await Promise.all(ids.map(load));
      if (turn !== latest) return;
      const missing = ids.find((_, at) => columns[at] === null);
      if (missing !== undefined) status.textContent = words.unknown.replace('{id}', missing);
      else if (ids.length < 2) status.textContent = words.tooFew;
      else open(columns as Column[], isMixed, asked.length > MOST ? `${words.tooMany} ` : '');
    } catch {
      if (turn === latest) status.textContent = words.failed;
    }
  };

  const open = (columns: Column[], isMixed: boolean, remark: string) => {
    const levels = unique(columns, 'level');
    if (levels.length > 1 && !isMixed) {
      setText(gate, '[data-gate-text]', words.levels.replace('{levels}', levels.join(', ')));
      const link = gate.querySelector<HTMLAnchorElement>('[data-gate-open]');
      if (link)
        link.href = addressOf(
          columns.map(({ id }) => id),
          true,
        );
      gate.hidden = false;
      return;
    }
    joinColumns(result, columns);
    result.hidden = false;
    tools.hidden = false;
    status.textContent = remark + words.opened.replace('{n}', String(columns.length));
    announceView({
      title: document.querySelector('h1')?.textContent ?? '',
      filter: [{ label: form.dataset.filter ?? '', value: columns.map(({ head }) => head.dataset.name ?? '').join(', ') }],
    });
  };

  const go = (address: string) => {
    history.pushState(null, '', address);
    void show();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = [...new Set(fields.map(({ value }) => value).filter(Boolean))];
    if (ids.length < 2) status.textContent = words.tooFew;
    else go(addressOf(ids));
  });
  gate.querySelector('[data-gate-open]')?.addEventListener('click', (event) => {
    event.preventDefault();
    go((event.currentTarget as HTMLAnchorElement).href);
    result.querySelector<HTMLElement>('h2')?.focus();
  });
  window.addEventListener('popstate', () => void show());
  form.hidden = false;
  void show();
}

/** The column of a plan, from the page that shows it alone; null if there is no such plan. */
async function loadColumn(root: string, id: string): Promise<Column | null> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return null;
  const response = await fetch(`${root}${id}/`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status}`);
  // This page's own policy stops the styles of the other one, and they are not needed.
  const html = (await response.text()).replace(/<style>[^]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const head = page.querySelector<HTMLTableCellElement>('[data-comparison] th[data-plan]');
  if (!head) return null;
  const rows = [...page.querySelectorAll<HTMLTableRowElement>('[data-comparison] tbody tr')];
  const cells = new Map(rows.map((row) => [row.dataset.row ?? '', row.querySelector('td') as HTMLTableCellElement]));
  return { id, head, cells, rows };
}

/** Fills the empty comparison of the page: rows as the first plan has them, one cell a plan, and what differs. */
function joinColumns(result: HTMLElement, columns: readonly Column[]): void {
  const [headRow, body] = [result.querySelector('thead tr'), result.querySelector('tbody')];
  if (!headRow?.firstElementChild || !body) return;
  headRow.replaceChildren(headRow.firstElementChild, ...columns.map(({ head }) => document.importNode(head, true)));
  body.replaceChildren(
    ...(columns[0]?.rows ?? []).map((row) => {
      const joined = document.importNode(row, true);
      const key = row.dataset.row;
      if (key === undefined) return joined;
      joined.querySelector('td')?.remove();
      for (const { cells } of columns) {
        const cell = cells.get(key);
        if (cell) joined.append(document.importNode(cell, true));
      }
      return joined;
    }),
  );
  for (const [notice, field] of [
    ['levels', 'level'],
    ['years', 'year'],
    ['issuers', 'issuer'],
  ] as const) {
    const values = unique(columns, field);
    const element = result.querySelector<HTMLElement>(`[data-notice="${notice}"]`);
    if (!element) continue;
    element.textContent = (element.dataset.text ?? '').replace(`{${notice}}`, values.join(', '));
    element.hidden = values.length < 2;
  }
}

function unique(columns: readonly Column[], field: 'level' | 'year' | 'issuer'): string[] {
  const values = [...new Set(columns.map(({ head }) => head.dataset[field] ?? ''))];
  return field === 'year' ? values.sort() : values;
}

/** Puts the choice of the URL into the form; a plan that the form does not list is added to it. */
function showChoice(fields: readonly HTMLSelectElement[], ids: readonly string[]): void {
  for (const [at, field] of fields.entries()) {
    const id = ids[at] ?? '';
    if (![...field.options].some(({ value }) => value === id)) field.add(new Option(id, id));
    field.value = id;
  }
}

function setText(root: ParentNode, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}
