import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../scripts/formats/json.ts';
import { readJsonRows } from '../../src/store/json-rows.ts';
import { cutTable, listPlanIds, nameSlice } from '../../src/store/partitions.ts';
import { packTable, unpackSlice } from '../../src/store/shared-index.ts';

const PLANS = listPlanIds([{ id: 'an-2020' }, { id: 'binh-2021' }]);
const VALUES = ['an-2020', 'an-2020.I.1', 'binh-2021.II', 'binh-2021', 'xa-an', 'an-2020b', 'hoi@xa-an'];
const id = fc.constantFrom(...VALUES);
const row = fc.record({
  id,
  locality_id: id,
  body_id: fc.option(id),
  title: fc.oneof(fc.string(), fc.constant('"x_id":"an-2020",\\')),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
const rows = fc.array(row, { maxLength: 12 });

/** Every question that a page can ask, and the rows that answer it. */
function ask(table: readonly Row[]): [slice: string, answer: string][] {
  const columns = ['id', 'locality_id', 'body_id', 'title'] as const;
  const byValue = columns.flatMap((column) => VALUES.map((value) => [column, value] as const));
  return [
    ['t', JSON.stringify(table)],
    ...byValue.map(([column, value]): [string, string] => [
      nameSlice('t', column, value, PLANS),
      JSON.stringify(table.filter((each) => each[column] === value)),
    ]),
  ];
}

const write = (table: readonly object[]) => Buffer.from(renderJson(table));
const digest = (table: readonly object[]) =>
  new Map(
    cutTable('t', write(table), PLANS)
      .entries()
      .map(([name, slice]) => [name, slice.digest]),
  );

describe('packed slices', () => {
  it('are the slices that were packed, and no others', () => {
    const [digest, ranges] = [
      fc.string({ unit: 'grapheme-ascii', minLength: 20, maxLength: 20 }),
      fc.array(fc.nat(2 ** 40)),
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.record({ digest, ranges })), fc.string(), (slices, other) => {
        const packed = packTable(new Map(Object.entries(slices)));
        for (const name of [...Object.keys(slices), other])
          expect(unpackSlice(packed, name)).toEqual(Object.hasOwn(slices, name) ? slices[name] : undefined);
      }),
    );
  });
});

describe('the digests of slices', () => {
  it('change whenever the answer to a question changes that is asked of the slice', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const [one, other] = [digest(before), digest(after)];
        const answers = ask(after);
        for (const [at, [slice, answer]] of ask(before).entries())
          if (answer !== answers[at]?.[1]) expect(other.get(slice)).not.toBe(one.get(slice));
      }),
    );
  });

  it('stay while only another plan changes', () => {
    const make = (title: string) => [
      { id: 'an-2020.I.1', title: 'same' },
      { id: 'binh-2021.I.1', title },
    ];
    const [one, other] = [digest(make('before')), digest(make('after'))];
    expect(other.get('t@an-2020')).toBe(one.get('t@an-2020'));
    expect(other.get('t@binh-2021')).not.toBe(one.get('t@binh-2021'));
  });
});

describe('the ranges of slices', () => {
  it('hold the rows that answer any question asked of the slice, in order', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const bytes = write(table);
        const slices = cutTable('t', bytes, PLANS);
        const read = (slice: string) => {
          const ranges = slices.get(slice)?.ranges ?? [];
          return ranges.flatMap((start, at) =>
            at % 2 === 0 ? readJsonRows(bytes.subarray(start, ranges[at + 1])) : [],
          );
        };
        for (const value of VALUES)
          for (const column of ['id', 'locality_id', 'body_id'] as const) {
            const part = read(nameSlice('t', column, value, PLANS)) as Row[];
            expect(part.filter((row) => row[column] === value)).toEqual(table.filter((row) => row[column] === value));
          }
      }),
    );
  });

  it('hold no row of another plan', () => {
    const bytes = write([{ id: 'an-2020.I' }, { id: 'binh-2021.I' }, { id: 'an-2020.II' }]);
    const { ranges = [] } = cutTable('t', bytes, PLANS).get('t@an-2020') ?? {};
    expect(ranges.length).toBe(4);
    expect(bytes.subarray(ranges[0], ranges[1]).toString()).toBe('{"id":"an-2020.I"}');
    expect(bytes.subarray(ranges[2], ranges[3]).toString()).toBe('{"id":"an-2020.II"}');
  });
});
