// What the calendar says of the reader's own day: which day of the action month it is, and whether the register holds a
// plan of this year.

import { fill } from '../i18n/fill.ts';

export interface TodayWords {
  inside: string;
  before: string;
  after: string;
  noPlan: string;
  plans: string;
}

const DAY_MS = 86_400_000;

/** `month` is 1–12; `plans` counts plans by year; `words` hold {n} and {year}. Gives two sentences. */
export function describeToday(
  year: number,
  month: number,
  day: number,
  plans: Readonly<Record<string, number>>,
  words: TodayWords,
): string {
  const since = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 10, 15)) / DAY_MS);
  const where = since < 0 ? words.before : since > 30 ? words.after : words.inside;
  const held = plans[year] ?? 0;
  return `${fill(where, { n: since + 1, year })} ${fill(held === 0 ? words.noPlan : words.plans, { n: held, year })}`;
}
