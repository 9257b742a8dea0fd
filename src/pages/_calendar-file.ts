// The calendar of the whole register, to subscribe to or to download.

import type { APIRoute } from 'astro';
import { respondCalendar } from '../calendar/events.ts';
import { getNewestEvents } from '../calendar/newest.ts';
import { getPage } from '../i18n/page.ts';

export const GET: APIRoute = ({ url, site }) => {
  const page = getPage(url);
  return respondCalendar(
    page,
    site ?? url,
    page.words.site.name,
    page.linkSection('calendar'),
    getNewestEvents().events,
  );
};
