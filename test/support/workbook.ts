// Opens a workbook with a reader that others wrote. It forgives broken XML, so that is refused first, by a strict
// parser.

import { type CellObject, read, utils } from '@e965/xlsx';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** A day is a Date at midnight UTC. */
type CellValue = string | number | boolean | Date | null;

export interface ReadSheet {
  sheet: string;
  /** Rows of cells, each row as long as the longest; an empty cell is null. */
  data: CellValue[][];
  /** Widths of the columns, in characters. */
  widths: number[];
  /** Rows and columns that stay in view. */
  frozen: { rows: number; columns: number };
}

/**
 * Throws at an archive that was cut off, a part that is no XML, a formula, and any cell but a text, a number, a day
 * or a truth.
 */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const parts = Object.entries(files).filter(([path]) => /\.(xml|rels)$/.test(path));
  for (const [path, part] of parts) refuseBrokenXml(path, new TextDecoder().decode(part));
  const workbook = read(bytes, { cellDates: true, UTC: true, cellFormula: true, cellStyles: true, dense: true });
  return workbook.SheetNames.map((name, at) => {
    const sheet = workbook.Sheets[name];
    if (!sheet) throw new Error(`no sheet ${name}`);
    const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
    const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
    const xml = new TextDecoder().decode(files[`xl/worksheets/sheet${at + 1}.xml`]);
    const pane = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('pane')[0];
    return {
      sheet: name,
      data: Array.from({ length: end.r + 1 }, (_, row) =>
        Array.from({ length: end.c + 1 }, (_, column) => readCell(rows[row]?.[column], name)),
      ),
      widths: (sheet['!cols'] ?? []).map((column) => column?.width ?? 0),
      frozen: { rows: Number(pane?.getAttribute('ySplit') ?? 0), columns: Number(pane?.getAttribute('xSplit') ?? 0) },
    };
  });
}

/** A cell as JSON holds its value: a day as text. */
export function toJson(value: CellValue): string | number | boolean | null {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

function refuseBrokenXml(path: string, xml: string): void {
  const onError = (level: string, message: string) => {
    throw new Error(`${path}: ${level}: ${message}`);
  };
  new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

function readCell(cell: CellObject | undefined, sheet: string): CellValue {
  if (cell === undefined || cell.t === 'z') return null;
  if (cell.f !== undefined) throw new Error(`sheet ${sheet} holds the formula ${cell.f}`);
  if (cell.t === 'e' || cell.v === undefined) throw new Error(`sheet ${sheet} holds ${JSON.stringify(cell)}`);
  return cell.v;
}
