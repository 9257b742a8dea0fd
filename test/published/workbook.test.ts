import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIndex, readPublished, readRows } from './support.ts';

const { tables, version } = readIndex();
const bytes = readPublished('data/register.xlsx');
const workbook = new ExcelJS.Workbook();
beforeAll(async () => {
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
});

/** What the reader gives, as JSON writes it; an empty cell is null. */
function toJson(value: ExcelJS.CellValue): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value ?? null;
}

function readSheet(name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('register.xlsx', () => {
  it('has a notes sheet, a dictionary and one sheet a table, in this order', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Đọc trước',
      'Từ điển',
      ...tables.map(({ label }) => label.vi),
    ]);
  });

  it('says in its notes what it is, and of which version', () => {
    const words = readSheet('Đọc trước').getSheetValues().flat().map(String);
    expect(words).toEqual(expect.arrayContaining([version, expect.stringContaining('Creative Commons')]));
  });

  it('explains every column in its dictionary', () => {
    expect(readSheet('Từ điển').rowCount).toBe(1 + tables.reduce((sum, { columns }) => sum + columns.length, 0));
  });
});

describe.each(tables.map((table) => [table.name, table] as const))('the sheet of %s', (name, { label, columns }) => {
  it('holds labels, names and the rows of the JSON, cell for cell', () => {
    const sheet = readSheet(label.vi);
    const read = (row: number) => columns.map((_, index) => toJson(sheet.getCell(row, index + 1).value));
    expect(read(1)).toEqual(columns.map((column) => column.label.vi));
    expect(read(2)).toEqual(columns.map((column) => column.name));
    const expected = (readRows(name) as unknown as Record<string, unknown>[]).map((row) =>
      columns.map((column) => (row[column.name] === '' ? null : row[column.name])),
    );
    expect(expected.map((_, index) => read(index + 3))).toEqual(expected);
    expect(sheet.rowCount).toBe(expected.length + 2);
  });

  it('has its header frozen, its columns sized, and no formula', () => {
    const sheet = readSheet(label.vi);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect(
      columns.map((_, index) => sheet.getColumn(index + 1).width ?? 0).filter((width) => width < 8 || width > 62),
    ).toEqual([]);
    const formulas: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => (cell.type === ExcelJS.ValueType.Formula ? formulas.push(cell.address) : 0)),
    );
    expect(formulas).toEqual([]);
  });
});

describe('the reader of workbooks refuses', () => {
  it('an archive that was cut off', async () => {
    await expect(
      new ExcelJS.Workbook().xlsx.load(bytes.subarray(0, -200) as unknown as ExcelJS.Buffer),
    ).rejects.toThrow();
  });

  it('a sheet that is no XML', async () => {
    const files = unzipSync(bytes);
    const [sheet = ''] = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/'));
    const broken = zipSync({ ...files, [sheet]: new TextEncoder().encode('<worksheet><sheetData><row></sheetData>') });
    await expect(new ExcelJS.Workbook().xlsx.load(Buffer.from(broken) as unknown as ExcelJS.Buffer)).rejects.toThrow();
  });
});
