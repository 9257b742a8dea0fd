import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { routes } from './src/routes.ts';

/** Where the site is served. Both are settings of the environment; the defaults serve locally. */
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'always', assets: 'assets' },
  devToolbar: { enabled: false },
  // Scripts and fonts are files of their own: a page holds no code but its styles.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
  integrations: [mdx(), routes()],
});
