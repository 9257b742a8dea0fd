// The calendar of the whole register, to subscribe to or to download.

import type { APIRoute } from 'astro';
import { respondCalendar } from '../calendar/events.ts';
import { getPage } from '../i18n/page.ts';
import { CALENDAR_LIMIT } from '../limit.ts';
import { getTable } from '../register.ts';

export const GET: APIRoute = ({ url, site }) => {
  const page = getPage(url);
  return respondCalendar(
    page,
    site ?? url,
    page.words.site.name,
    page.linkSection('calendar'),
    [...getTable('events')].sort((a, b) => (a.starts < b.starts ? 1 : -1)).slice(0, CALENDAR_LIMIT),
  );
};
