import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/schema/address.ts';
import { PlanPage, TablePage } from './support/pages.ts';
import { DIST, useSite } from './support/site.ts';

const site = useSite();

interface Description {
  tables: {
    name: string;
    rows: number;
    files: { format: string; path: string; bytes: number }[];
    columns: { name: string; type: string; nullable: boolean }[];
  }[];
}
type Cell = string | number | boolean | null;

const readJson = (name: string) => JSON.parse(readFileSync(`${DIST}/data/${name}.json`, 'utf8'));
const { tables } = readJson('index') as Description;
const plans = readJson('plans') as { id: string; source_path: string }[];

/** Reads the file as another program would: with a parser of its own, and with the types that index.json tells. */
function readCsv(bytes: Buffer, columns: Description['tables'][number]['columns']): Record<string, Cell>[] {
  const rows = parse(bytes, { columns: true }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, readCell(row[column.name] ?? 'no such column', column)])),
  );
}

function readCell(cell: string, { type, nullable }: { type: string; nullable: boolean }): Cell {
  if (cell === '' && nullable) return null;
  if (type === 'integer' || type === 'number') return Number(cell);
  if (type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : cell;
  // An apostrophe keeps a spreadsheet from running the cell as a formula.
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}

describe('commitments.csv, downloaded through the button on its page', () => {
  it.each(LANGUAGES)('is the published file, in %s', async (language) => {
    const page = await new TablePage(await site.newPage(), site, language).openSection('data', 'commitments');
    expect((await page.download('CSV')).equals(readFileSync(`${DIST}/data/commitments.csv`))).toBe(true);
  });
});

describe.each(tables.map((table) => [table.name, table] as const))('%s.csv', (name, { columns, rows, files }) => {
  const bytes = readFileSync(`${DIST}/data/${name}.csv`);

  it('holds the same rows as the JSON, cell for cell, with its types', () => {
    const expected = readJson(name) as Record<string, Cell>[];
    const read = readCsv(bytes, columns);
    expect(read).toEqual(expected);
    expect(read).toHaveLength(rows);
  });

  it('has the columns in their order, no byte order mark, and lines that end in CR LF', () => {
    const [header] = parse(bytes, { to: 1 }) as string[][];
    expect(header).toEqual(columns.map(({ name }) => name));
    expect(bytes.subarray(0, 3)).not.toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.subarray(-2).toString()).toBe('\r\n');
    const records = parse(bytes, { relax_column_count: false, record_delimiter: '\r\n' }) as string[][];
    expect(records).toHaveLength(rows + 1);
  });

  it('is as long as index.json says', () => {
    for (const file of files)
      expect([file.path, readFileSync(`${DIST}/${file.path}`).length]).toEqual([file.path, file.bytes]);
  });
});

describe('a cell of a downloaded file', () => {
  it('is never one that a spreadsheet runs', () => {
    const cells = tables.flatMap(({ name }) =>
      (parse(readFileSync(`${DIST}/data/${name}.csv`), {}) as string[][]).flat(),
    );
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  });
});

describe('the official text of a plan', () => {
  it.each(plans.map(({ id }) => id))('%s is downloaded byte for byte as it was obtained', async (id) => {
    const page = await new PlanPage(await site.newPage(), site).openSection('plans', id);
    expect((await page.downloadSource()).equals(readFileSync(`data/plans/${id}/source.txt`))).toBe(true);
  });
});
