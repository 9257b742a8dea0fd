import { describe, expect, it } from 'vitest';
import { makeMonths } from '../../src/calendar/months.ts';
import { SPAN_LIMIT } from '../../src/facts/limit.ts';
import type { EventRow } from '../../src/schema/event.ts';

const event = (when_edtf: string, starts: string, ends: string, precision: EventRow['precision']) =>
  ({ id: when_edtf, when_edtf, starts, ends, precision }) as EventRow;

describe('makeMonths', () => {
  it('puts a day into its week, which begins on Monday', () => {
    const [month] = makeMonths([event('2020-03-08', '2020-03-08', '2020-03-08', 'day')]);
    expect(month?.month).toBe('2020-03');
    // 1 and 8 March 2020 were Sundays.
    expect(month?.weeks[0]?.map((day) => day?.date ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      '2020-03-01',
    ]);
    expect(month?.weeks[1]?.[6]?.events).toHaveLength(1);
    expect(month?.weeks.flat().filter(Boolean)).toHaveLength(31);
  });

  it('shows an interval of days in every month that it touches', () => {
    const months = makeMonths([event('2020-11-15/2020-12-15', '2020-11-15', '2020-12-15', 'interval')]);
    const days = months.map(({ weeks }) => weeks.flat().filter((day) => day && day.spans.length > 0).length);
    expect([months.map(({ month }) => month), days]).toEqual([
      ['2020-11', '2020-12'],
      [16, 15],
    ]);
  });

  it('gives no day to what names months only', () => {
    const months = makeMonths([
      event('2020-05/2020-07', '2020-05-01', '2020-07-31', 'interval'),
      event('2020-05', '2020-05-01', '2020-05-31', 'month'),
    ]);
    expect(months.map(({ month, loose }) => [month, loose.length])).toEqual([
      ['2020-05', 2],
      ['2020-06', 1],
      ['2020-07', 1],
    ]);
    expect(
      months.flatMap(({ weeks }) => weeks.flat()).every((day) => !day || day.events.length + day.spans.length === 0),
    ).toBe(true);
  });

  it('leaves out what names a year only', () => {
    expect(makeMonths([event('2020', '2020-01-01', '2020-12-31', 'year')])).toEqual([]);
  });

  it('draws as many intervals as a month has room for, the same in all its days, and counts those left out', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...event('2020-11-15/2020-12-15', '2020-11-15', '2020-12-15', 'interval'),
      id: `${at}`,
    }));
    const months = makeMonths(many);
    expect(months.map(({ more }) => more)).toEqual([40 - SPAN_LIMIT, 40 - SPAN_LIMIT]);
    const days = months
      .flatMap(({ weeks }) => weeks.flat())
      .flatMap((day) => (day && day.spans.length > 0 ? [day.spans.map(({ id }) => id).join()] : []));
    expect(days).toHaveLength(31);
    expect(new Set(days).size).toBe(1);
  });
});
