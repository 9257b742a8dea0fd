// register.xlsx: notes, dictionary and one sheet for each table. Unlike CSV it shows Vietnamese rightly after a
// double click.

import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { finishSheet, nameColumn } from '../../src/downloads/finish-workbook.ts';
import { LONGEST_CELL, makeWorkbookCell } from '../../src/downloads/workbook-cell.ts';
import { type Column, listColumns } from '../../src/schema/column.ts';
import type { Register } from '../../src/schema/register.ts';
import { type Datasets, TABLE_NAMES, TABLES, type TableName } from '../../src/schema/tables.ts';
import { DICTIONARY_COLUMNS, listDictionary } from './dictionary.ts';
import { makeZip } from './zip.ts';

const CUT_MARK = ' […]';
const COLUMN_WIDTH = { narrowest: 8, widest: 60 };
const HEADING = { fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const;

/** What people open it for stands first; the dictionary and the notes last. */
const WANTED = ['commitments', 'plans', 'targets', 'models', 'events'] as const satisfies readonly TableName[];
export const SHEET_ORDER: readonly TableName[] = [
  ...WANTED,
  ...TABLE_NAMES.filter((name) => !(WANTED as readonly TableName[]).includes(name)),
];

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The first two rows of a table are labels and column names, frozen. `root` is the address of the home page. */
export async function renderWorkbook(register: Register, root: string, datasets: Datasets): Promise<Uint8Array> {
  const sheets = [
    ...SHEET_ORDER.map((name) => makeSheet(name, datasets)),
    makeDictionary(),
    makeNotes(register, root, datasets),
  ];
  const bytes = await writeExcelFile(sheets as unknown as Parameters<typeof writeExcelFile>[0]).toBuffer();
  // The library stamps the entries of its archive with the clock: packed again, they bear the date of the data.
  const files = unzipSync(bytes);
  for (const [at, name] of SHEET_ORDER.entries()) {
    const last = nameColumn(listColumns(TABLES[name]).length - 1);
    // The second row holds the names of the columns: the filter stands there, over the rows.
    finishSheet(files, at + 1, { filter: `A2:${last}${datasets[name].length + 2}` });
  }
  return makeZip(new Map(Object.entries(files)), register.date);
}

function makeSheet(name: TableName, datasets: Datasets) {
  const columns = listColumns(TABLES[name]);
  const rows = datasets[name] as readonly Row[];
  return {
    sheet: TABLES[name].label.vi,
    stickyRowsCount: 2,
    stickyColumnsCount: 1,
    columns: columns.map((column) => ({ width: chooseWidth(column, rows) })),
    data: [
      columns.map(({ label }) => ({ value: label.vi, ...HEADING })),
      columns.map(({ name }) => ({ value: name, fontStyle: 'italic' })),
      ...rows.map((row) => columns.map(({ name, format }) => makeWorkbookCell(row[name] ?? null, format, CUT_MARK))),
    ],
  };
}

const makeText = (text: string) => makeWorkbookCell(text, null, CUT_MARK);

/** The width, in characters, that shows nine of ten cells whole. */
function chooseWidth({ name, label }: Column, rows: readonly Row[]): number {
  const lengths = rows.map((row) => String(row[name] ?? '').length).sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(
    COLUMN_WIDTH.widest,
    Math.max(COLUMN_WIDTH.narrowest, most + 2, Math.min(24, Math.max(name.length, label.vi.length) + 2)),
  );
}

function makeDictionary() {
  const rows = listDictionary();
  return {
    sheet: 'Từ điển',
    stickyRowsCount: 1,
    columns: DICTIONARY_COLUMNS.map((name) => ({
      width: Math.min(COLUMN_WIDTH.widest, Math.max(12, ...rows.map((row) => (row[name] ?? '').length + 2))),
    })),
    data: [
      DICTIONARY_COLUMNS.map((value) => ({ value, ...HEADING })),
      ...rows.map((row) => DICTIONARY_COLUMNS.map((name) => makeText(row[name] ?? ''))),
    ],
  };
}

function makeNotes(
  { name, description, publisher, version, date, licences }: Register,
  root: string,
  datasets: Datasets,
) {
  const pairs: [string, string | number][] = [
    ['Tên / Name', `${name.vi} / ${name.en}`],
    ['Là gì', description.vi],
    ['What it is', description.en],
    ['Nơi xuất bản / Publisher', `${publisher.name.vi} / ${publisher.name.en}`],
    ['Phiên bản / Version', version],
    ['Ngày / Date', date],
    ['Địa chỉ / Address', root],
    [
      'Giấy phép của tên, ghi chú và cấu trúc / Licence of titles, notes and structure',
      `${licences.data.title.vi} (${licences.data.url ?? licences.data.id})`,
    ],
    [
      'Giấy phép của nguyên văn / Licence of the official wording',
      `${licences.wording.title.vi} / ${licences.wording.title.en}`,
    ],
    [
      'Cách đọc',
      'Mỗi trang tính là một bảng. Dòng 1 là tên cột, dòng 2 là mã cột (giống trong CSV). Trang “Từ điển” giải thích từng cột.',
    ],
    [
      'How to read',
      'One sheet a table. Row 1 holds labels, row 2 the column names (as in the CSV files). The sheet “Từ điển” is the dictionary.',
    ],
    [
      'Ô trống',
      `Cột có đuôi _status nói rõ: stated là có nêu, not_stated là không nêu, not_checked là chưa kiểm tra. Ở bảng commitments, _status chỉ nói về đoạn của bản ghi; cột có đuôi _state nói về cả kế hoạch.`,
    ],
    [
      'Empty cells',
      'Columns ending in _status say why: stated, not_stated, not_checked (nobody has looked yet). In commitments, _status is of the clause of the record alone; columns ending in _state are of the whole plan.',
    ],
    [
      'Ô dài / Long cells',
      `Ô dài hơn ${LONGEST_CELL} ký tự bị cắt và kết thúc bằng “${CUT_MARK.trim()}”; CSV giữ đủ. / Longer cells are cut; the CSV is whole.`,
    ],
  ];
  const counts = TABLE_NAMES.map((table): [string, number] => [
    `${TABLES[table].label.vi} (${table})`,
    datasets[table].length,
  ]);
  const label = (value: string) => ({ value, fontWeight: 'bold', wrap: true, alignVertical: 'top' });
  return {
    sheet: 'Đọc trước',
    columns: [{ width: 40 }, { width: 100 }],
    data: [
      ...pairs.map(([key, value]) => [
        label(key),
        { value: String(value), type: String, wrap: true, alignVertical: 'top' },
      ]),
      [label('Số dòng của từng bảng / Rows of each table'), null],
      ...counts.map(([key, value]) => [
        { value: key, type: String },
        { value, type: Number, align: 'left' },
      ]),
    ],
  };
}
