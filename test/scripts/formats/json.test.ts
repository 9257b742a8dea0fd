import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../scripts/formats/json.ts';

const render = (rows: readonly object[]) => Buffer.from(renderJson(rows)).toString('utf8');

describe('renderJson', () => {
  it('writes an array with one row a line', () => {
    expect(
      render([
        { a: 'đ', b: null },
        { a: 'x', b: 1.5 },
      ]),
    ).toBe('[\n{"a":"đ","b":null},\n{"a":"x","b":1.5}\n]\n');
  });

  it('writes an empty array for no rows', () => {
    expect(render([])).toBe('[]\n');
  });

  it('writes as many lines as rows and two more, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string({ unit: 'binary' }) }), { minLength: 1 }), (rows) => {
        expect(render(rows).split('\n')).toHaveLength(rows.length + 3);
        expect(JSON.parse(render(rows))).toEqual(rows);
      }),
    );
  });
});
