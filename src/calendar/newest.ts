// The newest events of the whole register. Its calendars show no others, so no others stay in memory.

import { CALENDAR_LIMIT } from '../facts/limit.ts';
import type { EventRow } from '../schema/event.ts';
import { eachRow } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';

/** By the day on which they begin, the newest first. */
export function sortNewest(events: Iterable<EventRow>): EventRow[] {
  return [...events].sort((a, b) => (a.starts < b.starts ? 1 : a.starts > b.starts ? -1 : 0));
}

/** `count` is the number of all events. */
export const getNewestEvents = traceOnce(() => {
  const events = sortNewest(eachRow('events'));
  return { events: events.slice(0, CALENDAR_LIMIT), count: events.length };
});
