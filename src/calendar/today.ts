// What the calendar says of the reader's own day: which day of the action month it is, and whether the register holds a plan of this year.

import { fill } from '../i18n/fill.ts';

export interface TodayWords {
  inside: string;
  before: string;
  after: string;
  noPlan: string;
  plans: string;
}

const DAY = 86_400_000;

/** Takes the reader's year, month (1–12) and day, the number of plans by year, and words with {n} and {year}; gives two sentences. */
export function describeToday(
  year: number,
  month: number,
  day: number,
  plans: Readonly<Record<string, number>>,
  words: TodayWords,
): string {
  const since = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 10, 15)) / DAY);
  const where = since < 0 ? words.before : since > 30 ? words.after : words.inside;
  const held = plans[year] ?? 0;
  return `${fill(where, { n: since + 1, year })} ${fill(held === 0 ? words.noPlan : words.plans, { n: held, year })}`;
}
