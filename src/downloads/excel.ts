// Rows as an Excel file that opens ready to read: first the rows in words, then the rows with their codes, what each
// column means, and what the file is.

import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/browser';
import type { DataIndex } from '../schema/data-index.ts';
import type { About, Settings } from './about.ts';
import { finishSheet, nameColumn } from './finish-workbook.ts';
import { listReadableColumns, type Names } from './readable.ts';
import { makeGrid, type ShownRow } from './rows.ts';
import { makeWorkbookCell } from './workbook-cell.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** In characters; Excel refuses a longer name of a sheet. */
const MAX_SHEET_NAME = 31;

/** `shown` is in the order of the screen. No cell is a formula. */
export async function makeExcel(
  shown: readonly ShownRow[],
  about: readonly About[],
  settings: Settings,
  { tables: described }: Pick<DataIndex, 'tables'>,
  names: Names,
  root: string,
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
  const readable = listReadableColumns(shown, names, { tables: described }, language, words.readable, root);
  const lines = shown.map((each) => readable.map(({ get }) => get(each)));
  const content = [
    {
      ...makeSheet(
        words.sheetReadable,
        [
          readable.map(({ label }) => makeHead(label)),
          ...lines.map((line) =>
            line.map((value, at) => {
              const cell = makeWorkbookCell(value, readable[at]?.kind === 'date' ? 'date' : null, words.cut);
              return cell && typeof cell === 'object' ? { ...cell, wrap: true, alignVertical: 'top' as const } : cell;
            }),
          ),
        ],
        readable.map(({ label }, at) =>
          chooseWidth(
            label,
            lines.map((line) => line[at] ?? null),
          ),
        ),
      ),
      stickyRowsCount: 1,
    },
    ...rowSheets,
    makeSheet(
      words.sheetColumns,
      [[words.table, words.label, words.column, words.help].map(makeHead), ...columns],
      [24, 28, 24, 80],
    ),
    makeSheet(
      words.sheetAbout,
      about.map(({ label, value }) => [makeHead(label), makeText(value)]),
      [44, 90],
    ),
  ];
  const files = unzipSync(new Uint8Array(await (await writeExcelFile(content).toBlob()).arrayBuffer()));
  const links = readable.flatMap(({ kind }, at) =>
    kind === 'link'
      ? lines.flatMap((line, row) =>
          line[at] === null ? [] : [[`${nameColumn(at)}${row + 2}`, String(line[at])] as const],
        )
      : [],
  );
  finishSheet(files, 1, { filter: `A1:${nameColumn(readable.length - 1)}${lines.length + 1}`, links });
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], { type: EXCEL });
}

function makeSheet(name: string, data: Cell[][], widths: readonly number[]): Sheet<Blob> {
  return { sheet: name.slice(0, MAX_SHEET_NAME), data, columns: widths.map((width) => ({ width })) };
}

/** In characters: the longest cells wrap. */
const WIDTH = { narrowest: 10, widest: 60 };

function chooseWidth(label: string, values: readonly (string | number | boolean | null)[]): number {
  const longest = Math.max(label.length + 4, ...values.map((value) => String(value ?? '').length + 2));
  return Math.min(WIDTH.widest, Math.max(WIDTH.narrowest, longest));
}

function makeHead(text: string): Cell {
  return { value: text, type: String, fontWeight: 'bold' };
}
