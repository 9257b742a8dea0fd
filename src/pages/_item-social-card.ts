// The social card of one locality, plan, type of model or theme.

import type { APIRoute, GetStaticPaths } from 'astro';
import { getPage } from '../i18n/page.ts';
import { getPath, type Language } from '../schema/address.ts';
import { makeCard } from '../social-cards/card.ts';
import { listPagesWithCard, SECTIONS_WITH_CARD } from '../social-cards/paths.ts';
import { respondCard } from '../social-cards/respond.ts';

/** Throws if the section of the path has no cards. */
function getSection(path: string, language: Language) {
  const section = SECTIONS_WITH_CARD.find((name) => path.startsWith(getPath(name, '', language)));
  if (!section) throw new Error(`no section with preview images: ${path}`);
  return section;
}

export const getStaticPaths: GetStaticPaths = ({ routePattern }) => {
  const path = routePattern.replace(/^\//, '');
  return listPagesWithCard(getSection(path, path.startsWith('en/') ? 'en' : 'vi')).map((id) => ({ params: { id } }));
};

export const GET: APIRoute = ({ url, params }) => {
  const page = getPage(url);
  return respondCard(page, makeCard(page, getSection(page.path, page.language), params.id));
};
