import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BASE_PATH as base, SITE_URL as site } from './scripts/serve/address.ts';
import { routes } from './src/site/routes.ts';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  // While one page is being written, others are made; src/store/trace.ts knows what each of them asks.
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 4 },
  // Colours of code would be style attributes, which no page may hold.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Scripts and fonts are files of their own: a page holds no code but its styles.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false, license: { fileName: 'licences.md' } } },
  integrations: [mdx(), routes()],
});
