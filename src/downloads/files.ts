// Files of rows: Excel, CSV and JSON. Libraries load when a file is asked for.

import { getCsvOptions } from '../text/cell.ts';
import type { About, Settings } from './about.ts';
import { makeGrid, type ShownRow } from './rows.ts';

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
  return makeExcel(shown, about, settings, await response.json());
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
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
