// Files of rows: Excel, CSV and JSON. Libraries load when a file is asked for.

import { getCsvOptions } from '../text/cell.ts';
import { splitList } from '../text/list-cell.ts';
import type { About, Settings } from './about.ts';
import { getPlanOf, type Names } from './readable.ts';
import { fetchRows, makeGrid, type ShownRow } from './rows.ts';

export type Format = 'xlsx' | 'csv' | 'json';

/** `shown` is in the order of the screen. Throws if a library or the description of the data cannot be loaded. */
export async function makeFile(
  format: Format,
  shown: readonly ShownRow[],
  about: readonly About[],
  settings: Settings,
): Promise<Blob> {
  if (format === 'json') return makeJson(shown, about);
  if (format === 'csv') return makeCsv(shown);
  const [{ makeExcel }, response] = await Promise.all([import('./excel.ts'), fetch(`${settings.base}data/index.json`)]);
  if (!response.ok) throw new Error(`index.json: ${response.status}`);
  return makeExcel(
    shown,
    about,
    settings,
    await response.json(),
    await fetchNames(settings.base, shown),
    new URL(settings.base, location.href).href,
  );
}

/** The plans, places and themes that the rows point to. */
async function fetchNames(base: string, shown: readonly ShownRow[]): Promise<Names> {
  const get = async (table: string, ids: Iterable<string>) => {
    const wanted = [...new Set(ids)].filter(Boolean).map((id) => ({ id, table }));
    const found = wanted.length === 0 ? [] : await fetchRows(base, wanted).catch(() => []);
    return new Map(found.map(({ row }) => [String(row.id), row]));
  };
  // What is of no plan, such as a place, has none: only ids with a dot or a column tell one.
  const known = shown.filter(({ row }) => row.plan_id !== undefined || String(row.id ?? '').includes('.'));
  const [plans, themes] = await Promise.all([
    get('plans', known.map(getPlanOf)),
    get(
      'themes',
      shown.flatMap(({ row }) => splitList(String(row.themes ?? ''))),
    ),
  ]);
  return {
    plans,
    themes,
    localities: await get(
      'localities',
      [...plans.values()].map((row) => String(row.locality_id)),
    ),
  };
}

function makeJson(shown: readonly ShownRow[], about: readonly About[]): Blob {
  const content = {
    about: Object.fromEntries(about.map(({ label, value }) => [label, value])),
    rows: shown.map(({ table, row }) => ({ ...row, table })),
  };
  return new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });
}

async function makeCsv(shown: readonly ShownRow[]): Promise<Blob> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const { columns, rows } = makeGrid(shown);
  const text = stringify(
    rows.map((row) => columns.map((column) => row[column])),
    getCsvOptions(columns),
  );
  // Excel reads UTF-8 rightly only after this mark.
  return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
}
