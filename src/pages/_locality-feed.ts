// The feed of a locality that has a plan.

import type { APIRoute } from 'astro';
import { getPlaceName } from '../facts/place.ts';
import { listPlanLocalities } from '../facts/plan.ts';
import { getLocalityChanges } from '../feeds/changes.ts';
import { respondFeed } from '../feeds/respond.ts';
import { fill } from '../i18n/fill.ts';
import { getPage } from '../i18n/page.ts';

export function getStaticPaths() {
  return listPlanLocalities().map((id) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params, url, site }) => {
  const page = getPage(url);
  const id = params.id as string;
  return respondFeed(page, site ?? url, {
    name: `locality/${id}`,
    title: fill(page.words.feed.title, { name: getPlaceName(id, page.language) }),
    page: page.linkSection('localities', id),
    changes: getLocalityChanges(id),
  });
};
