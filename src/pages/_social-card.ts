// The social card of the home page, and of each section whose pages share one.

import type { APIRoute } from 'astro';
import { getPage } from '../i18n/page.ts';
import { getPath } from '../schema/address.ts';
import { makeCard, makeHomeCard } from '../social-cards/card.ts';
import { SECTIONS_WITH_CARD } from '../social-cards/paths.ts';
import { respondCard } from '../social-cards/respond.ts';

export const GET: APIRoute = ({ url }) => {
  const page = getPage(url);
  const section = SECTIONS_WITH_CARD.find((name) => page.path.startsWith(getPath(name, '', page.language)));
  return respondCard(page, section ? makeCard(page, section) : makeHomeCard(page));
};
