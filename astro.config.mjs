import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { BASE_PATH as base, SITE_ROOT as root, SITE_URL as site } from './scripts/serve/address.ts';
import { LANGUAGES, translatePath } from './src/schema/address.ts';
import { routes } from './src/site/routes.ts';

/** The sitemap names each page's address in both languages. */
function addLanguages(item) {
  const path = item.url.slice(root.length);
  return { ...item, links: LANGUAGES.map((lang) => ({ lang, url: root + translatePath(path, lang) })) };
}

/** An embedded card repeats a page: search engines should find the page. */
function isListed(page) {
  const path = page.slice(root.length);
  return path !== '404/' && !/^(nhung|en\/embed)\//.test(path);
}

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  // While one page is written, others are made; src/store/trace.ts keeps apart what each of them reads.
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 4 },
  // Highlighted code carries style attributes, which the policy of pages forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Scripts and fonts stay files of their own: the policy of pages allows no inline script.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false, license: { fileName: 'licences.md' } } },
  integrations: [mdx(), routes(), sitemap({ filter: isListed, serialize: addLanguages })],
});
