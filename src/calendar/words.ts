// What an event of a calendar says: its title keeps the plan's own precision and relation, its description the receipt.

import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/format.ts';
import type { Words } from '../i18n/vi.ts';
import type { Language } from '../schema/address.ts';
import type { EventRow } from '../schema/event.ts';

type When = Pick<EventRow, 'when_edtf' | 'when_relation' | 'precision'>;

/** An end of a time that is known to the day. */
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Takes when an event is, its title and the words of calendars; gives its title there. "Before 15/11" says so, and so does a month without a day. */
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

/** Takes the lines of a description, the empty ones left out; gives its text. */
export function joinLines(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null && line !== '').join('\n');
}
