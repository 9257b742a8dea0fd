import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../scripts/formats/csv.ts';

const render = (columns: readonly string[], rows: readonly object[]) =>
  Buffer.from(renderCsv(columns, rows)).toString('utf8');

/** Reads CSV with another program, strictly by RFC 4180. */
const readBack = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { record_delimiter: '\r\n', relax_quotes: false, bom: false });

describe('renderCsv', () => {
  it('writes a header line, then one line a row, each ended by CR LF', () => {
    expect(
      render(
        ['a', 'b'],
        [
          { a: 'x', b: 1 },
          { b: 2, a: 'y' },
        ],
      ),
    ).toBe('a,b\r\nx,1\r\ny,2\r\n');
  });

  it('writes the header of a table without rows', () => {
    expect(render(['a', 'b'], [])).toBe('a,b\r\n');
  });

  it('writes the columns asked for, and no others', () => {
    expect(render(['b'], [{ a: 'x', b: 'y' }])).toBe('b\r\ny\r\n');
  });

  it('writes null as an empty cell, truth as true and false, numbers with a point', () => {
    expect(render(['a', 'b', 'c', 'd'], [{ a: null, b: true, c: false, d: 2.5 }])).toBe(
      'a,b,c,d\r\n,true,false,2.5\r\n',
    );
  });

  it('writes every row of a long table once, in order, under one header', () => {
    const rows = Array.from({ length: 20_001 }, (_, number) => ({ number }));
    expect(readBack(renderCsv(['number'], rows))).toEqual([['number'], ...rows.map(({ number }) => [String(number)])]);
  });

  it('writes UTF-8 without a byte order mark', () => {
    expect([...renderCsv(['a'], [{ a: 'đ' }])]).toEqual([...Buffer.from('a\r\nđ\r\n', 'utf8')]);
    expect([...renderCsv(['a'], []).slice(0, 3)]).not.toEqual([0xef, 0xbb, 0xbf]);
  });

  it('quotes a cell that holds a comma, a quote or a line break', () => {
    expect(render(['a', 'b', 'c'], [{ a: 'một, hai', b: 'nói "có"', c: 'dòng\r\ndòng' }])).toBe(
      'a,b,c\r\n"một, hai","nói ""có""","dòng\r\ndòng"\r\n',
    );
  });

  it.each(['=1+1', '+ Xã, phường', '-2', '@SUM(A1)', '\tx', '\rx'])(
    'puts an apostrophe before %j, which a spreadsheet would run',
    (cell) => {
      expect(readBack(renderCsv(['a', 'b'], [{ a: cell, b: '' }]))[1]).toEqual([`'${cell}`, '']);
    },
  );

  it.each(['1+1', ' =1', 'a@b.vn', 'x-y', '–', '100%'])('leaves %j as it is', (cell) => {
    expect(readBack(renderCsv(['a', 'b'], [{ a: cell, b: '' }]))[1]).toEqual([cell, '']);
  });

  it('leaves a negative number a number', () => {
    expect(render(['a'], [{ a: -2 }])).toBe('a\r\n-2\r\n');
  });

  it('is read back cell by cell by another program', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('"', ',', '\r\n', '\n', '\r', '\t', ' ', ';', "'", 'đ', '=', '-'), { maxLength: 6 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const cells = readBack(
          renderCsv(
            ['a', 'b'],
            rows.map(([a, b]) => ({ a, b })),
          ),
        );
        const plain = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '');
        expect(cells.slice(1).map((row) => row.map(plain))).toEqual(rows.map((row) => row.map(plain)));
      }),
      { numRuns: 500 },
    );
  });

  it('holds no cell that a spreadsheet would run, whatever the rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '')), { minLength: 1 }),
        (rows) => {
          const cells = readBack(
            renderCsv(
              ['a', 'b'],
              rows.map(([a, mark]) => ({ a, b: mark + a })),
            ),
          )
            .slice(1)
            .flat();
          expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        },
      ),
    );
  });
});
