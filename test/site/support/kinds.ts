// One page of each kind, taken from the routes themselves: a kind of page that is added is tested without being named
// here.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, type Language, translatePath } from '../../../src/schema/address.ts';
import { routes } from '../../../src/site/routes.ts';
import { DIST } from './site.ts';

export interface Example {
  language: Language;
  /** Relative to the site: "en/plans/can-tho-2019/". */
  path: string;
}

/** Addresses of kinds of page in Vietnamese: "ke-hoach/", "ke-hoach/[id]/". */
function listPatterns(): string[] {
  const patterns: string[] = [];
  const setUp = routes().hooks['astro:config:setup'];
  if (!setUp) throw new Error('src/site/routes.ts routes no page');
  const injectRoute = ({ pattern }: { pattern: string }) => patterns.push(pattern.slice(1));
  setUp({ injectRoute, config: { root: pathToFileURL(join(process.cwd(), '/')) } } as unknown as Parameters<
    typeof setUp
  >[0]);
  const isPage = (pattern: string) => pattern === '' || pattern.endsWith('/');
  return [...new Set(patterns)].filter((pattern) => isPage(pattern) && pattern !== 'en/' && !pattern.startsWith('en/'));
}

const sizeOf = (folder: string) => statSync(join(folder, 'index.html')).size;

/** The pages of a kind, from the emptiest to the fullest. A list's further pages have numbers for names. */
function listPages(pattern: string, dist: string): string[] {
  const [, section = pattern, beneath = ''] = /^(.*?)\[\w+\]\/(.*)$/.exec(pattern) ?? [];
  if (section === pattern) return [pattern];
  if (!existsSync(join(dist, section))) return [];
  const isNumbered = pattern.endsWith('[page]/');
  const folders = readdirSync(join(dist, section), { withFileTypes: true }).filter(
    (item) => item.isDirectory() && /^\d+$/.test(item.name) === isNumbered,
  );
  const pages = folders
    .map(({ name }) => `${section}${name}/${beneath}`)
    .filter((path) => existsSync(join(dist, path, 'index.html')));
  return pages.sort((a, b) => sizeOf(join(dist, a)) - sizeOf(join(dist, b)));
}

const inBoth = (path: string): Example[] =>
  LANGUAGES.map((language) => ({ language, path: translatePath(path, language) }));

/** The fullest page of each kind in both languages: what can go wrong on a page of that kind is most likely there. */
export function listFullest(dist = DIST): Example[] {
  return listPatterns().flatMap((pattern) => listPages(pattern, dist).slice(-1).flatMap(inBoth));
}

/** The fullest and the emptiest page of each kind in both languages. */
export function listExtremes(): Example[] {
  return listPatterns().flatMap((pattern) => {
    const pages = listPages(pattern, DIST);
    return [...new Set([...pages.slice(0, 1), ...pages.slice(-1)])].flatMap(inBoth);
  });
}
