// The action month of the whole country as a calendar of its own, repeated every year: it is of no plan, so who wants it
// asks for it.

import type { APIRoute } from 'astro';
import { renderCalendar } from '../calendar/ical.ts';
import { getPage } from '../i18n/page.ts';
import { makeUuid } from '../site/stable-id.ts';
import { getSettings } from '../store/register.ts';

export const GET: APIRoute = ({ url, site }) => {
  const page = getPage(url);
  const { date, uuid } = getSettings();
  const { nationalTitle, nationalSays } = page.words.calendar;
  const year = date.slice(0, 4);
  const absolute = (link: string) => new URL(link, site ?? url).href;
  const shownAt = absolute(page.linkSection('calendar', '', 'national'));
  const text = renderCalendar({
    name: nationalTitle,
    url: shownAt,
    source: absolute(page.link(page.path)),
    language: page.language,
    stamp: date,
    events: [
      {
        uid: makeUuid(uuid, 'event/national-action-month'),
        sequence: 0,
        title: nationalTitle,
        description: nationalSays,
        url: shownAt,
        starts: `${year}-11-15`,
        ends: `${year}-12-15`,
        isYearly: true,
      },
    ],
  });
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
