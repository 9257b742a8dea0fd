// Opens a workbook with a reader that others wrote.

import ExcelJS from 'exceljs';

export interface ReadSheet {
  sheet: string;
  /** Rows of cells, each row as long as the longest; an empty cell is null. */
  data: (string | number | boolean | null)[][];
}

/** Throws at a cell that is a formula or holds anything but a text, a number or a truth value. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook.worksheets.map((sheet) => ({
    sheet: sheet.name,
    data: Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) =>
        readCell(sheet.getCell(row + 1, column + 1).value, sheet.name),
      ),
    ),
  }));
}

function readCell(value: ExcelJS.CellValue, sheet: string): ReadSheet['data'][number][number] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') throw new Error(`sheet ${sheet} holds ${JSON.stringify(value)}`);
  return value;
}
