// An iCalendar file (RFC 5545, RFC 7986) of all-day events. Pure: even the time stamp comes from the arguments.

import ical, { escape as escapeText, ICalEventRepeatingFreq, ICalEventTransparency } from 'ical-generator';

export interface CalendarEvent {
  uid: string;
  /** How often it was corrected: readers of calendars take the event with the higher number. */
  sequence: number;
  title: string;
  description: string;
  /** Address of its page. */
  url: string;
  /** First and last day that it includes (YYYY-MM-DD). */
  starts: string;
  ends: string;
  /** True where it comes again on the same days of every year. */
  isYearly?: boolean;
}

export interface Calendar {
  name: string;
  /** Address of the page that shows the same dates. */
  url: string;
  /** Address of this file. */
  source: string;
  language: string;
  /** Day of the version of the data (YYYY-MM-DD). */
  stamp: string;
  events: readonly CalendarEvent[];
}

/** Lines end with CRLF and are folded at 75 octets; DTEND is the day after the last. */
export function renderCalendar({ name, url, source, language, stamp, events }: Calendar): string {
  // The library escapes commas and semicolons in other texts, but not in the name.
  const calendar = ical({
    name: escapeText(name, false),
    url,
    source,
    prodId: { company: 'so-cam-ket', product: 'register', language: language.toUpperCase() },
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: getMidnight(stamp),
      start: getMidnight(event.starts),
      end: getDayAfter(event.ends),
      allDay: true,
      summary: event.title,
      description: event.description,
      url: event.url,
      ...(event.isYearly ? { repeating: { freq: ICalEventRepeatingFreq.YEARLY } } : {}),
      // A promise of somebody else does not make the reader's day busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // RFC 5545, 3.1: every line ends with CRLF, the last one too.
  return `${calendar.toString()}\r\n`;
}

function getMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function getDayAfter(day: string): Date {
  const date = getMidnight(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}
