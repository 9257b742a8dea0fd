// Rows as an Excel file: a sheet about the file, rows under labels in the reader's language, and what each column
// means.

import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/browser';
import type { DataIndex } from '../schema/data-index.ts';
import type { About, Settings } from './about.ts';
import { makeGrid, type ShownRow } from './rows.ts';
import { makeWorkbookCell } from './workbook-cell.ts';

/** In characters; Excel refuses a longer name of a sheet. */
const MAX_SHEET_NAME = 31;

/** `shown` is in the order of the screen. No cell is a formula. */
export async function makeExcel(
  shown: readonly ShownRow[],
  about: readonly About[],
  settings: Settings,
  { tables: described }: Pick<DataIndex, 'tables'>,
): Promise<Blob> {
  const { words, language } = settings;
  const find = (name: string) => described.find((table) => table.name === name);
  const tables = [...new Set(shown.map(({ table }) => table))];
  const parts = tables.map((table) => ({
    table,
    name: find(table)?.label[language] ?? table,
    rows: shown.filter((row) => row.table === table),
  }));
  // Rows of several tables come together on a first sheet, in the order of the screen, then table by table with all
  // columns.
  const sheets = parts.length === 1 ? parts : [{ table: 'records', name: words.sheetRows, rows: shown }, ...parts];
  const makeText = (text: string) => makeWorkbookCell(text, null, words.cut);
  const rowSheets = sheets.map(({ table, name, rows }) => {
    const grid = makeGrid(rows);
    const columns = grid.columns.map((name) => {
      const column = find(table)?.columns.find((item) => item.name === name);
      return { name, label: column?.label[language] ?? name, format: column?.format ?? null };
    });
    const labels = columns.map(({ label }) => label);
    const data = [
      labels.map(makeHead),
      ...grid.rows.map((row) =>
        columns.map(({ name, format }) => makeWorkbookCell(row[name] ?? null, format, words.cut)),
      ),
    ];
    return {
      ...makeSheet(
        name,
        data,
        labels.map((label) => Math.max(12, label.length + 2)),
      ),
      stickyRowsCount: 1,
    };
  });
  const columns = tables.flatMap((table) =>
    (find(table)?.columns ?? []).map(({ name, label, help }) =>
      [find(table)?.label[language] ?? table, label[language], name, help?.[language] ?? ''].map(makeText),
    ),
  );
  const content = [
    makeSheet(
      words.sheetAbout,
      about.map(({ label, value }) => [makeHead(label), makeText(value)]),
      [44, 90],
    ),
    ...rowSheets,
    makeSheet(
      words.sheetColumns,
      [[words.table, words.label, words.column, words.help].map(makeHead), ...columns],
      [24, 28, 24, 80],
    ),
  ];
  return writeExcelFile(content).toBlob();
}

function makeSheet(name: string, data: Cell[][], widths: readonly number[]): Sheet<Blob> {
  return { sheet: name.slice(0, MAX_SHEET_NAME), data, columns: widths.map((width) => ({ width })) };
}

function makeHead(text: string): Cell {
  return { value: text, type: String, fontWeight: 'bold' };
}
