// The calendar of a locality whose plans state dates.

import type { APIRoute } from 'astro';
import { respondCalendar } from '../calendar/events.ts';
import { getPlaceName } from '../facts/place.ts';
import { getLocalityEvents, listPlanLocalities } from '../facts/plan.ts';
import { fill } from '../i18n/fill.ts';
import { getPage } from '../i18n/page.ts';

export function getStaticPaths() {
  return listPlanLocalities()
    .filter((id) => getLocalityEvents(id).length > 0)
    .map((id) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params, url, site }) => {
  const page = getPage(url);
  const id = params.id as string;
  const name = fill(page.words.calendarFile.name, { name: getPlaceName(id, page.language) });
  return respondCalendar(page, site ?? url, name, page.linkSection('localities', id), getLocalityEvents(id));
};
