// Published events as months of days: what a wall calendar shows.

import { utcDay, utcMonday, utcMonth } from 'd3';
import { limitRows, SPAN_LIMIT } from '../facts/limit.ts';
import type { EventRow } from '../schema/event.ts';

export interface CalendarDay {
  /** YYYY-MM-DD. */
  date: string;
  /** Events on this day alone. */
  events: EventRow[];
  /** Events of several days, this one among them. */
  spans: EventRow[];
}

export interface CalendarMonth {
  /** YYYY-MM. */
  month: string;
  /** Weeks from Monday to Sunday; null before the first day and after the last. */
  weeks: (CalendarDay | null)[][];
  /** Events that name the month, but no day of it. */
  loose: EventRow[];
  /** Events of several days left out of `spans`. */
  more: number;
}

const formatDay = (date: Date) => date.toISOString().slice(0, 10);

/** An interval of whole months gives an event no days. */
export function hasDays({ precision, when_edtf }: EventRow): boolean {
  return (
    precision === 'day' ||
    (precision === 'interval' && when_edtf.split('/').every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)))
  );
}

/**
 * Months in order, each with the first SPAN_LIMIT events of several days. An event that names only a year is in none.
 */
export function makeMonths(events: readonly EventRow[]): CalendarMonth[] {
  const placed = events.filter((event) => event.precision !== 'year' && !/^\d{4}\/\d{4}$/.test(event.when_edtf));
  const months = new Map<string, EventRow[]>();
  for (const event of placed) {
    const first = utcMonth.floor(new Date(event.starts));
    for (const month of utcMonth.range(first, utcDay.offset(new Date(event.ends), 1))) {
      const key = formatDay(month).slice(0, 7);
      months.set(key, [...(months.get(key) ?? []), event]);
    }
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, held]) => makeMonth(month, held));
}

function makeMonth(month: string, events: readonly EventRow[]): CalendarMonth {
  const first = new Date(`${month}-01`);
  const next = utcMonth.offset(first, 1);
  const dated = events.filter(hasDays);
  const { shown, more } = limitRows(
    dated.filter(({ starts, ends }) => starts !== ends),
    SPAN_LIMIT,
  );
  const weeks = utcMonday.range(utcMonday.floor(first), next).map((monday) =>
    utcDay.range(monday, utcDay.offset(monday, 7)).map((day) => {
      if (day < first || day >= next) return null;
      const date = formatDay(day);
      const spans = shown.filter(({ starts, ends }) => starts <= date && date <= ends);
      return { date, events: dated.filter(({ starts, ends }) => starts === date && ends === date), spans };
    }),
  );
  return { month, weeks, loose: events.filter((event) => !hasDays(event)), more };
}
