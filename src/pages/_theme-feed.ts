// The feed of a theme.

import type { APIRoute } from 'astro';
import { getThemeChanges } from '../feeds/changes.ts';
import { respondFeed } from '../feeds/respond.ts';
import { fill } from '../i18n/fill.ts';
import { getPage, pick } from '../i18n/page.ts';
import { getColumns, getRow } from '../store/register.ts';

export function getStaticPaths() {
  return getColumns('themes', ['id']).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params, url, site }) => {
  const page = getPage(url);
  const id = params.id as string;
  return respondFeed(page, site ?? url, {
    name: `theme/${id}`,
    title: fill(page.words.feed.title, { name: pick(getRow('themes', id), 'label', page.language) }),
    page: page.linkSection('themes', id),
    changes: getThemeChanges(id),
  });
};
