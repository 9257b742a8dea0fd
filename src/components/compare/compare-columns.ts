// Columns of a comparison, each from the page of a single plan, joined into one table.

import { fill } from '../../i18n/fill.ts';

import { loadPage } from '../site/load-page.ts';

/** The table's cells on the page of one plan. */
export interface Column {
  id: string;
  head: HTMLTableCellElement;
  cells: Map<string, HTMLTableCellElement>;
  rows: HTMLTableRowElement[];
}

/**
 * The column of one plan, from its page in that folder; null if there is no such plan. Rejects if the page cannot be
 * loaded.
 */
export async function loadColumn(root: string, id: string): Promise<Column | null> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return null;
  const page = await loadPage(`${root}${id}/`);
  const head = page?.querySelector<HTMLTableCellElement>('[data-comparison] th[data-plan]');
  if (!page || !head) return null;
  const rows = [...page.querySelectorAll<HTMLTableRowElement>('[data-comparison] tbody tr')];
  const cells = new Map(rows.map((row) => [row.dataset.row ?? '', row.querySelector('td') as HTMLTableCellElement]));
  return { id, head, cells, rows };
}

/**
 * Fills the empty comparison of the page: rows as the first plan has them, one cell a plan, and notices of what
 * differs.
 */
export function joinColumns(result: HTMLElement, columns: readonly Column[]): void {
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
  showNotices(result, columns);
}

function showNotices(result: HTMLElement, columns: readonly Column[]): void {
  for (const [notice, field] of [
    ['levels', 'level'],
    ['years', 'year'],
    ['issuers', 'issuer'],
  ] as const) {
    const values = unique(columns, field);
    const element = result.querySelector<HTMLElement>(`[data-notice="${notice}"]`);
    if (!element) continue;
    element.textContent = fill(element.dataset.text ?? '', { [notice]: values.join(element.dataset.joiner) });
    element.hidden = values.length < 2;
  }
}

/** Each value of a field once; years in order. */
export function unique(columns: readonly Column[], field: 'level' | 'year' | 'issuer'): string[] {
  const values = [...new Set(columns.map(({ head }) => head.dataset[field] ?? ''))];
  return field === 'year' ? values.sort() : values;
}
