import { describe, expect, it } from 'vitest';
import { LONGEST_CELL, makeWorkbookCell } from '../../src/downloads/workbook-cell.ts';

describe('makeWorkbookCell', () => {
  it.each(['=1+1', '- Nâng cao năng lực', '+1', '@A1', '\tx'])('keeps %j a text, without an apostrophe', (value) => {
    expect(makeWorkbookCell(value, null, '…')).toEqual({ value, type: String });
  });

  it('makes a day of a column of days, and of no other', () => {
    const day = makeWorkbookCell('2025-07-01', 'date', '…');
    expect(day).toEqual({ value: new Date(Date.UTC(2025, 6, 1)), type: Date, format: 'yyyy-mm-dd' });
    expect(makeWorkbookCell('2025-07-01', null, '…')).toEqual({ value: '2025-07-01', type: String });
  });

  it('keeps numbers and truths what they are, and leaves an empty cell empty', () => {
    expect([makeWorkbookCell(-2, null, '…'), makeWorkbookCell(false, null, '…')]).toEqual([
      { value: -2, type: Number },
      { value: false, type: Boolean },
    ]);
    expect([makeWorkbookCell(null, 'date', '…'), makeWorkbookCell('', null, '…')]).toEqual([null, null]);
  });

  it('cuts a text that Excel would refuse, and says so', () => {
    const { value } = makeWorkbookCell('x'.repeat(LONGEST_CELL + 1), null, ' […]') as { value: string };
    expect(value).toHaveLength(LONGEST_CELL);
    expect(value.endsWith('x […]')).toBe(true);
    expect(makeWorkbookCell('x'.repeat(LONGEST_CELL), null, ' […]')).toMatchObject({ value: 'x'.repeat(LONGEST_CELL) });
  });
});
