import { describe, expect, it, onTestFinished } from 'vitest';
import { renderCsv } from '../../../scripts/formats/csv.ts';
import type { Files } from '../../../scripts/formats/files.ts';
import { renderJson } from '../../../scripts/formats/json.ts';
import { renderParquet } from '../../../scripts/formats/parquet.ts';
import { getRangesPath, listTablePaths, writeTable } from '../../../scripts/formats/table-files.ts';
import { listColumns } from '../../../src/schema/column.ts';
import { TABLES, type TableName } from '../../../src/schema/tables.ts';
import { type RowGroup, Store } from '../../../src/store/store.ts';

const NOTES = { register: 'A test' };

function write(name: TableName, groups: Record<string, object[]>) {
  const store = new Store(':memory:');
  onTestFinished(() => store.close());
  store.inTransaction(() => {
    for (const [plan, rows] of Object.entries(groups))
      store.putGroup(plan, '', { [name]: rows } as RowGroup, (id) => id in groups);
  });
  const files: Files = new Map();
  const counts = writeTable(files, store, name, NOTES);
  return { files, counts, bytes: (format: string) => Buffer.from(files.get(`public/data/${name}.${format}`) ?? []) };
}

describe('writeTable', () => {
  it.each([0, 1, 5000, 12_001])('writes every row once, in order, however many they are at a time: %i', (length) => {
    const rows = Array.from({ length }, (_, at) => ({
      record_id: `an-2020.I.${at}`,
      theme_id: at % 7 === 0 ? '=1+1' : 'đ}',
    }));
    const groups = { 'an-2020': rows.slice(0, 6000), 'binh-2021': rows.slice(6000) };
    const { files, counts, bytes } = write('record_themes', groups);
    const columns = listColumns(TABLES.record_themes);
    const names = columns.map(({ name }) => name);
    expect(bytes('json').equals(renderJson(rows))).toBe(true);
    expect(bytes('csv').equals(renderCsv(names, rows))).toBe(true);
    expect(bytes('parquet').equals(renderParquet(columns, rows, NOTES))).toBe(true);
    expect([...files.keys()].sort()).toEqual(
      listTablePaths('record_themes')
        .filter((path) => path !== getRangesPath('record_themes'))
        .sort(),
    );
    expect(counts.rows).toBe(length);
    expect(counts.columns.map(({ filled }) => filled)).toEqual([length, length]);
  });

  it('says of a large table where the rows of each plan stand', () => {
    const text = 'Mở lớp "ở" đây}\n,'.repeat(30_000);
    const others = listColumns(TABLES.clauses).map(({ name, type }) => [name, type === 'integer' ? 1 : '']);
    const rowsOf = (plan: string) =>
      Array.from({ length: 12 }, (_, at) => ({ ...Object.fromEntries(others), id: `${plan}.I.${at}`, text }));
    const groups = { 'an-2020': rowsOf('an-2020'), 'binh-2021': rowsOf('binh-2021'), 'chi-2020': rowsOf('chi-2020') };
    const { files, bytes } = write('clauses', groups);
    const json = bytes('json');
    const ranges: Record<string, number[]> = JSON.parse(
      Buffer.from(files.get(getRangesPath('clauses')) ?? []).toString(),
    );
    expect(Object.keys(ranges)).toEqual(Object.keys(groups));
    for (const [plan, rows] of Object.entries(groups)) {
      const [start, end, ...more] = ranges[plan] ?? [];
      expect(more).toEqual([]);
      const piece = json.subarray(start, end).toString();
      expect(JSON.parse(`[${piece.replace(/,$/, '')}]`)).toEqual(rows);
    }
  });
});
