// The feed of the whole register.

import type { APIRoute } from 'astro';
import { getAllChanges } from '../feeds/changes.ts';
import { respondFeed } from '../feeds/respond.ts';
import { getPage } from '../i18n/page.ts';

export const GET: APIRoute = ({ url, site }) => {
  const page = getPage(url);
  return respondFeed(page, site ?? url, {
    name: 'register',
    title: page.words.site.name,
    page: page.linkSection('changes'),
    changes: getAllChanges(),
  });
};
