import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { expect, it } from 'vitest';
import { sitemapOfAll } from '../../../scripts/build/sitemap.ts';
import { SITE_ROOT } from '../../../scripts/serve/address.ts';
import { makeFolder } from '../../support/folder.ts';

/** Runs the integration as Astro would that has visited these pages; gives each address with those of its languages. */
async function makeSitemap(integration: AstroIntegration, visited: string[]): Promise<Map<string, string[]>> {
  const folder = makeFolder();
  const { hooks } = integration as { hooks: Record<string, (options: object) => unknown> };
  const logger = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
  const { origin, pathname } = new URL(SITE_ROOT);
  const config = {
    site: origin,
    base: pathname,
    trailingSlash: 'always',
    build: { format: 'directory' },
    i18n: undefined,
  };
  await hooks['astro:config:done']?.({ config, logger, injectTypes: () => {}, setAdapter: () => {} });
  await hooks['astro:routes:resolved']?.({ routes: [], logger });
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    pages: visited.map((pathname) => ({ pathname })),
    routes: [],
    assets: new Map(),
    logger,
  });
  const xml = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  const entries = [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)];
  return new Map(
    entries.map(([, address = '', more = '']) => [
      address,
      Array.from(more.matchAll(/hreflang="\w+" href="([^"]+)"/g), ([, href = '']) => href),
    ]),
  );
}

it('names every page, in both languages, whether Astro has visited it or not; no cards, and not the page for what is not found', async () => {
  const pages = [
    '',
    'ke-hoach/an-2020/',
    'en/plans/an-2020/',
    '404/',
    'nhung/hinh/tile-map/',
    'en/embed/picture/tile-map/',
  ];
  const sitemap = await makeSitemap(
    sitemapOfAll(() => pages),
    ['ke-hoach/an-2020/'],
  );
  const inBoth = (...paths: string[]) => paths.map((path) => SITE_ROOT + path);
  expect(sitemap).toEqual(
    new Map([
      [SITE_ROOT, inBoth('', 'en/')],
      [`${SITE_ROOT}en/plans/an-2020/`, inBoth('ke-hoach/an-2020/', 'en/plans/an-2020/')],
      [`${SITE_ROOT}ke-hoach/an-2020/`, inBoth('ke-hoach/an-2020/', 'en/plans/an-2020/')],
    ]),
  );
});
