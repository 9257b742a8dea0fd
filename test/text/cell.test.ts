import { describe, expect, it } from 'vitest';
import { disarmCell } from '../../src/text/cell.ts';

describe('disarmCell', () => {
  it.each(['=1+1', '+1', '-1', '@A1', '\tx', '\rx'])('puts an apostrophe before %j', (cell) => {
    expect(disarmCell(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'x=1', ' -1', '–', '100%', "'=1"])('leaves %j as it is', (cell) => {
    expect(disarmCell(cell)).toBe(cell);
  });
});
