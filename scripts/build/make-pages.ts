// A task of a build: Astro makes the pages that the published site has not, or not so, into a staged folder.
// Where they are many, two threads make them: each takes the next page of one list, the second from its end.

import { join } from 'node:path';
import { type AstroIntegration, type AstroPrerenderer, build } from 'astro';
import { STORE_FILE } from '../../src/store/register.ts';
import { Store } from '../../src/store/store.ts';
import { trace } from '../../src/store/trace.ts';
import { SITE_ROOT } from '../serve/address.ts';
import { isOfPart, PageClaims, type SitePart } from './page-claims.ts';
import { numberPlaces } from './page-order.ts';
import type { Progress } from './progress.ts';
import { sitemapOfAll } from './sitemap.ts';
import { STAGING } from './staging.ts';

interface Input {
  root: string;
  /** The folder that this thread builds into. */
  folder: string;
  /** Paths of the files that need not be made. */
  unchanged: ReadonlySet<string>;
  part: SitePart;
  /** The memory of their claims. */
  shared: SharedArrayBuffer;
  /** Whether this thread came to help another. */
  isHelper: boolean;
}

export interface PagesMade {
  /** The questions of each page that this thread made, by the path of its file. */
  made: Map<string, string[]>;
  /** Paths of the files of all pages of this part of the site, made or not. */
  all: Set<string>;
}

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export async function run(input: Input, progress: Progress): Promise<PagesMade> {
  return await progress.run(input.isHelper ? 'more pages' : 'pages', () => makePages(input));
}

async function makePages({ root, folder, unchanged, part, shared, isHelper }: Input): Promise<PagesMade> {
  const staging = join(root, STAGING);
  process.env.REGISTER_STORE = join(root, STORE_FILE);
  process.env.REGISTER_DATA = join(staging, 'public/data');
  process.env.REGISTER_PLANS = join(staging, 'content/plans');
  const claims = new PageClaims(shared);
  const made = new Map<string, string[]>();
  const [all, pageNames] = [new Set<string>(), [] as string[]];
  const findPlace = readPlaces(root);
  const selectPaths = (paths: readonly StaticPath[]): StaticPath[] => {
    for (const { pathname, route } of paths) if (route.type === 'page') pageNames.push(namePage(pathname));
    const own = paths
      .map((path) => ({ path, file: nameFile(path.pathname, path.route) }))
      .filter(({ file }) => isOfPart(file, part));
    for (const { file } of own) all.add(file);
    const toMake = own
      .filter(({ file }) => !unchanged.has(file))
      .map(({ path }) => ({ path, place: findPlace(path.pathname) }))
      .sort((a, b) => a.place - b.place)
      .map(({ path }) => path);
    claims.agreeOnLength(toMake.length, isHelper);
    return isHelper ? toMake.reverse() : toMake;
  };
  const render = async (usual: AstroPrerenderer, ...[request, options]: Parameters<AstroPrerenderer['render']>) => {
    // Astro writes no file for a page without a body: the other thread makes it.
    if (!claims.takeNext()) return new Response(null);
    const { value, questions } = await trace(() => usual.render(request, options));
    made.set(nameFile(withoutBase(request.url), options.routeData), [...questions]);
    return value;
  };
  const selectPages: AstroIntegration = {
    name: 'select-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => selectPaths(await usual.getStaticPaths()),
          render: (request, options) => render(usual, request, options),
        })),
    },
  };
  await build({
    root,
    logLevel: 'error',
    outDir: join(root, folder),
    integrations: [selectPages, sitemapOfAll(() => pageNames)],
    // Files that are no pages are put there at the end, without a copy.
    publicDir: join(staging, 'nothing'),
    // Two threads write no cache together.
    ...(isHelper ? { cacheDir: join(staging, 'cache') } : {}),
  });
  return { made, all };
}

function readPlaces(root: string): (path: string) => number {
  const store = new Store(join(root, STORE_FILE), { readOnly: true });
  const plans = store.readTable('plans');
  store.close();
  return numberPlaces(plans);
}

/** Where Astro writes what it makes of a path. */
function nameFile(pathname: string, { type }: { type: string }): string {
  const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The name of a page as the sitemap takes it. */
function namePage(pathname: string): string {
  return pathname.replace(/\/?$/, '/').replace(/^\//, '');
}

function withoutBase(url: string): string {
  return `/${new URL(url).pathname.slice(new URL(SITE_ROOT).pathname.length)}`;
}
