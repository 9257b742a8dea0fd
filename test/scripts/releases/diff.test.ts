import { describe, expect, it } from 'vitest';
import { diffSets, formatDiff, type Row, type TableSet } from '../../../scripts/releases/diff.ts';

const makeSet = (name: string, tables: Record<string, Row[]>): TableSet => ({
  name,
  tables: new Map(Object.entries(tables)),
  keys: new Map([
    ...Object.keys(tables).map((table): [string, string[]] => [table, ['id']]),
    ['record_themes', ['record_id', 'theme_id']],
  ]),
});
const row = (id: string, fields: object = {}): Row => ({ id, title_vi: `Việc ${id}`, due_edtf: null, ...fields });

describe('diffSets', () => {
  it('finds nothing between equal sets, in whatever order their rows stand', () => {
    expect(diffSets(makeSet('a', { t: [row('1'), row('2')] }), makeSet('b', { t: [row('2'), row('1')] }))).toEqual([]);
  });

  it('tells added, changed and gone rows, the changed ones field by field', () => {
    const [diff] = diffSets(
      makeSet('a', { t: [row('1'), row('2')] }),
      makeSet('b', { t: [row('2', { due_edtf: '2031', title_vi: 'Khác' }), row('3')] }),
    );
    expect([diff?.added, diff?.gone]).toEqual([[row('3')], [row('1')]]);
    expect(diff?.changed).toEqual([
      {
        key: '2',
        fields: [
          { column: 'title_vi', from: 'Việc 2', to: 'Khác' },
          { column: 'due_edtf', from: null, to: '2031' },
        ],
      },
    ]);
  });

  it('tells null from the words "null", and a number from its digits', () => {
    const [diff] = diffSets(
      makeSet('a', { t: [row('1', { due_edtf: null, n: 1 })] }),
      makeSet('b', { t: [row('1', { due_edtf: 'null', n: '1' })] }),
    );
    expect(diff?.changed[0]?.fields).toHaveLength(2);
  });

  it('knows a row of several key columns by all of them', () => {
    const themes = (...ids: string[]) => ({ record_themes: ids.map((theme) => ({ record_id: 'r', theme_id: theme })) });
    const [diff] = diffSets(makeSet('a', themes('x', 'y')), makeSet('b', themes('y', 'z')));
    expect([diff?.added, diff?.gone, diff?.changed]).toEqual([
      [{ record_id: 'r', theme_id: 'z' }],
      [{ record_id: 'r', theme_id: 'x' }],
      [],
    ]);
  });

  it('tells a column that came or went once, not as a change of every row', () => {
    const [diff] = diffSets(makeSet('a', { t: [{ id: '1', old: 1 }] }), makeSet('b', { t: [{ id: '1', now: 1 }] }));
    expect([diff?.columnsAdded, diff?.columnsGone, diff?.changed]).toEqual([['now'], ['old'], []]);
  });

  it('takes a table that only one set has as all added or all gone', () => {
    const diffs = diffSets(makeSet('a', { gone: [row('1')] }), makeSet('b', { come: [row('2')] }));
    expect(diffs.map(({ table, added, gone }) => [table, added.length, gone.length])).toEqual([
      ['come', 1, 0],
      ['gone', 0, 1],
    ]);
  });
});

describe('formatDiff', () => {
  it('prints what a person reads, with the reason of a withdrawal', () => {
    const tombstone = { id: '1', date: '2032-06-30', why_en: 'Entered twice', replaced_by_id: '3' };
    const old = makeSet('0.1.0', { t: [row('1'), row('2')], withdrawn: [tombstone] });
    const now = makeSet('latest', { t: [row('2', { due_edtf: '2031' }), row('3')], withdrawn: [tombstone] });
    expect(formatDiff(old, now)).toBe(
      [
        '0.1.0 → latest',
        '',
        't: 1 added, 1 changed, 1 withdrawn',
        '  + 3  Việc 3',
        '  ~ 2',
        '      due_edtf: null → "2031"',
        '  - 1  Việc 1 (withdrawn on 2032-06-30: Entered twice; replaced by 3)',
      ].join('\n'),
    );
  });

  it('says that nothing differs', () => {
    expect(formatDiff(makeSet('a', {}), makeSet('b', {}))).toBe('a → b: no difference');
  });
});
