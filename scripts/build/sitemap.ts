// The sitemap names every page of the site, also those that stay from the last build, which Astro does not visit.

import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { LANGUAGES, translatePath } from '../../src/schema/address.ts';
import { SITE_ROOT } from '../serve/address.ts';

/** `listPages` gives the path of each page as Astro names it, without a slash before it. */
export function sitemapOfAll(listPages: () => string[]): AstroIntegration {
  const usual = sitemap({ filter: isListed, serialize: addLanguages });
  const makeSitemap = usual.hooks['astro:build:done'];
  return {
    ...usual,
    hooks: {
      ...usual.hooks,
      'astro:build:done': (options) =>
        makeSitemap?.({ ...options, pages: listPages().map((pathname) => ({ pathname })) }),
    },
  };
}

/** Cards say again what a page says: a search engine should find the page. */
function isListed(page: string): boolean {
  const path = page.slice(SITE_ROOT.length);
  return path !== '404/' && !/^(nhung|en\/embed)\//.test(path);
}

/** An entry with the page's address in each language. */
function addLanguages<Entry extends { url: string }>(item: Entry) {
  const path = item.url.slice(SITE_ROOT.length);
  return { ...item, links: LANGUAGES.map((lang) => ({ lang, url: SITE_ROOT + translatePath(path, lang) })) };
}
