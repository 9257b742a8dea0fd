import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BASE_PATH as base, SITE_URL as site } from './scripts/serve/address.ts';
import { routes } from './src/site/routes.ts';

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
  integrations: [mdx(), routes()],
});
