// "Before 10 December" is not "on 10 December": the day named is never claimed, and an occasion is no day of the work.

import { describe, expect, test } from 'vitest';
import { load } from '../../scripts/read/load.ts';
import { makeDatasets } from '../../scripts/rows/datasets.ts';

const { input } = load(process.cwd());
if (!input) throw new Error('the register cannot be read');
const { events, commitments } = makeDatasets(input);
const daysOf = (id: string) => events.flatMap((row) => (row.id === id ? [row.starts, row.ends] : []));

describe('a time before a day', () => {
  test.each([
    ['kien-giang-2020.III.4.b1-deadline', '2020-12-09'],
    ['buon-ma-thuot-2024.III.10.b1-deadlinehalf', '2024-05-14'],
    ['buon-ma-thuot-2024.III.10.b1-deadlineyear', '2024-11-14'],
    ['thua-thien-hue-2018.IV.8-deadline', '2018-12-09'],
    ['thua-thien-hue-2018.V.1-plandeadline', '2018-03-09'],
    ['thua-thien-hue-2018.V.2-deadline', '2018-12-14'],
  ])('%s stands on the last day that still counts', (id, day) => {
    expect(daysOf(id)).toEqual([day, day]);
  });

  test('keeps the day that the plan names in its words and in EDTF', () => {
    const before = events.filter(({ when_relation }) => when_relation === 'before');
    expect(before.length).toBeGreaterThan(0);
    expect(before.filter(({ when_edtf, ends }) => ends >= when_edtf)).toEqual([]);
    expect(before.filter(({ when_words }) => !when_words.includes('trước'))).toEqual([]);
  });
});

describe('an occasion', () => {
  test('is told by its words in the clause, and gives the work no time', () => {
    const held = commitments.filter(({ occasion_words }) => occasion_words !== null);
    expect(held.map(({ id }) => id)).toEqual([
      'song-an-2020.II.6.b2',
      'song-an-2020.V.1.b3-days',
      'song-an-2020.V.6-march',
      'song-an-2020.V.6-october',
      'thua-thien-hue-2018.IV.7-month',
    ]);
    expect(held.filter(({ period_edtf, due_edtf }) => period_edtf !== null || due_edtf !== null)).toEqual([]);
  });

  test('is recorded of every clause that says “nhân” of a day or a month', () => {
    const named = commitments.filter(({ text }) => /\bnhân (dịp|ngày|kỷ niệm|các ngày|Tháng)/u.test(text));
    const clauses = Map.groupBy(named, ({ clause_id }) => clause_id);
    expect([...clauses].filter(([, rows]) => rows.every((row) => row.occasion_words === null))).toEqual([]);
    const asDay = named.filter(({ period_words }) => period_words !== null && /8\/3|20\/10/.test(period_words));
    expect(asDay).toEqual([]);
  });

  test('marks the days that are kept as occasions', () => {
    expect(events.filter(({ kind }) => kind === 'recurring_day').map(({ when_relation }) => when_relation)).toEqual([
      'occasion',
      'occasion',
    ]);
  });
});
