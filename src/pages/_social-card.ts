// The social card of the home page, and of each section whose pages share one.

import type { APIRoute } from 'astro';
import { getPage } from '../i18n/page.ts';
import { getPath } from '../schema/address.ts';
import { makeCard, makeHomeCard } from '../social-cards/card.ts';
import { SHARED_PREVIEWS } from '../social-cards/paths.ts';
import { respondPreview } from '../social-cards/respond.ts';

export const GET: APIRoute = ({ url }) => {
  const page = getPage(url);
  const section = SHARED_PREVIEWS.find((name) => page.path.startsWith(getPath(name, '', page.language)));
  return respondPreview(page, section ? makeCard(page, section) : makeHomeCard(page));
};
