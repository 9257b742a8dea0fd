// Words of a calendar event. Its title keeps the precision and the relation of the plan: "before 15/11" says so.

import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/format.ts';
import type { Words } from '../i18n/vi.ts';
import type { Language } from '../schema/address.ts';
import type { EventRow } from '../schema/event.ts';

type When = Pick<EventRow, 'when_edtf' | 'when_relation' | 'precision'>;

/** Matches a date that is known to the day. */
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** A month without a day says "within", too. */
export function titleEvent(
  { when_edtf, when_relation, precision }: When,
  title: string,
  words: Words['calendarFile'],
  language: Language,
): string {
  const date = fill(words.date[precision], { date: formatDate(when_edtf, language) });
  const isVague = !when_edtf.split('/').every((end) => DAY.test(end));
  const relation = when_relation === 'on' || when_relation === null ? (isVague ? 'within' : null) : when_relation;
  return relation ? fill(words.title[relation], { date, title }) : title;
}

/** Empty lines are left out. */
export function joinLines(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null && line !== '').join('\n');
}
