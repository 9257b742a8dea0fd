import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook, toJson } from '../support/workbook.ts';
import { readIndex, readPublished, readRows } from './support.ts';

const { tables, version } = readIndex();
const bytes = readPublished('data/register.xlsx');
// Opening throws at a formula, in any sheet.
const workbook = readWorkbook(bytes);

function readSheet(name: string) {
  const sheet = workbook.find(({ sheet }) => sheet === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('register.xlsx', () => {
  it('has one sheet a table, those that people want first, then a dictionary and notes', () => {
    const wanted = ['commitments', 'plans', 'targets', 'models', 'events'];
    const named = (name: string) => tables.find((table) => table.name === name)?.label.vi;
    expect(workbook.map(({ sheet }) => sheet)).toEqual([
      ...wanted.map(named),
      ...tables.filter(({ name }) => !wanted.includes(name)).map(({ label }) => label.vi),
      'Từ điển',
      'Đọc trước',
    ]);
  });

  it('says in its notes what it is, and of which version', () => {
    const words = readSheet('Đọc trước').data.flat().map(String);
    expect(words).toEqual(expect.arrayContaining([version, expect.stringContaining('Creative Commons')]));
  });

  it('explains every column in its dictionary', () => {
    expect(readSheet('Từ điển').data).toHaveLength(1 + tables.reduce((sum, { columns }) => sum + columns.length, 0));
  });
});

describe.each(tables.map((table) => [table.name, table] as const))('the sheet of %s', (name, { label, columns }) => {
  const { data, widths, frozen } = readSheet(label.vi);

  it('holds labels, names and the rows of the JSON, cell for cell', () => {
    const [labels, names, ...rows] = data.map((row) => row.map(toJson));
    expect(labels).toEqual(columns.map((column) => column.label.vi));
    expect(names).toEqual(columns.map((column) => column.name));
    expect(rows).toEqual(
      (readRows(name) as unknown as Record<string, unknown>[]).map((row) =>
        columns.map((column) => (row[column.name] === '' ? null : row[column.name])),
      ),
    );
  });

  it('holds days as days, in the columns of days and in no other', () => {
    for (const [at, { format }] of columns.entries()) {
      const filled = data.slice(2).flatMap((row) => row[at] ?? []);
      expect(filled.filter((cell) => cell instanceof Date)).toHaveLength(format === 'date' ? filled.length : 0);
    }
  });

  it('has its header frozen and its columns sized', () => {
    expect(frozen).toEqual({ rows: 2, columns: 1 });
    expect(widths).toHaveLength(columns.length);
    expect(widths.filter((width) => width < 8 || width > 62)).toEqual([]);
  });
});

describe('the reader of workbooks refuses', () => {
  const damage = (change: (xml: string) => string) => {
    const files = unzipSync(bytes);
    const [sheet = ''] = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/'));
    const xml = change(new TextDecoder().decode(files[sheet]));
    return zipSync({ ...files, [sheet]: new TextEncoder().encode(xml) });
  };

  it('an archive that was cut off', () => {
    expect(() => readWorkbook(bytes.subarray(0, -200))).toThrow();
  });

  it('a sheet that is no XML', () => {
    expect(() => readWorkbook(damage(() => '<worksheet><sheetData><row></sheetData>'))).toThrow();
  });

  it('a formula', () => {
    const withFormula = damage((xml) => xml.replace(/<c r="A1"[^>]*>.*?<\/c>/, '<c r="A1"><f>1+1</f><v>2</v></c>'));
    expect(() => readWorkbook(withFormula)).toThrow('formula');
  });
});
