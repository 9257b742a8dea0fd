// The newest events of the whole register. Its calendars show no others, so no others stay in memory.

import { CALENDAR_LIMIT } from '../facts/limit.ts';
import type { EventRow } from '../schema/event.ts';
import { getColumns, getRows } from '../store/register.ts';
import { traceOnce } from '../store/trace.ts';

/** What decides which events calendars and pictures show. Their titles do not: only those shown are read whole. */
export const outlineEvents = traceOnce(() => getColumns('events', ['id', 'plan_id', 'kind', 'precision', 'starts']));

/** By the day on which they begin, the newest first. */
export function sortNewest<Event extends Pick<EventRow, 'starts'>>(events: Iterable<Event>): Event[] {
  return [...events].sort((a, b) => (a.starts < b.starts ? 1 : a.starts > b.starts ? -1 : 0));
}

/** `count` is the number of all events. */
export const getNewestEvents = traceOnce(() => {
  const events = sortNewest(outlineEvents());
  return {
    events: events.slice(0, CALENDAR_LIMIT).flatMap(({ id }) => getRows('events', 'id', id)),
    count: events.length,
  };
});
