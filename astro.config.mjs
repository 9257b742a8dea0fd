import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { BASE_PATH as base, SITE_ROOT as root, SITE_URL as site } from './scripts/serve/address.ts';
import { LANGUAGES, translatePath } from './src/schema/address.ts';
import { routes } from './src/site/routes.ts';

/** Takes an entry of the sitemap; adds the page's address in each language. */
function addLanguages(item) {
  const path = item.url.slice(root.length);
  return { ...item, links: LANGUAGES.map((lang) => ({ lang, url: root + translatePath(path, lang) })) };
}

/** Cards say again what a page says: a search engine should find the page. */
function isListed(page) {
  const path = page.slice(root.length);
  return path !== '404/' && !/^(nhung|en\/embed)\//.test(path);
}

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  // While one page is being written, others are made; src/kept knows what each of them reads.
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 4 },
  // Colours of code would be style attributes, which no page may hold.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Scripts and fonts are files of their own: a page holds no code but its styles.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false, license: { fileName: 'licences.md' } } },
  integrations: [mdx(), routes(), sitemap({ filter: isListed, serialize: addLanguages })],
});
