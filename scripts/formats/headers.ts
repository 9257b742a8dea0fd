// _headers: what a host adds to its answers. Netlify, Cloudflare Pages and others read this file; for nginx and object
// stores see content/pages/en/hosting.mdx.
// A page's own policy stands in the page (src/site/security/); here is only what a page cannot say of itself.

import {
  CALENDAR_FILE,
  FEED_FILE,
  getEmbedPath,
  getPath,
  LANGUAGES,
  NATIONAL_FILE,
  SECTIONS,
  type Section,
} from '../../src/schema/address.ts';
import { encodeText } from './files.ts';

type Headers = Record<string, string>;

const FOR_ALL: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // Other sites need not know that a reader comes from here.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};
const OPEN: Headers = { 'Access-Control-Allow-Origin': '*' };
const NEVER_CHANGES: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable', ...OPEN };
const CALENDAR: Headers = { 'Content-Type': 'text/calendar; charset=utf-8', ...OPEN };
const FEED: Headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', ...OPEN };
const IN_ANY_FRAME: Headers = { 'Content-Security-Policy': 'frame-ancestors *' };
const IN_NO_FRAME: Headers = { 'Content-Security-Policy': "frame-ancestors 'none'" };

/** Paths in the file begin at the root of the host; `root` is the address of the home page. */
export function renderHeaders(root: string): Uint8Array {
  const base = new URL(root).pathname;
  const rules = listRules().map(([path, headers]) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return encodeText(`# Generated from src/schema/address.ts by scripts/formats/headers.ts.\n${rules.join('\n')}\n`);
}

/**
 * Hosts send both values where two rules set the same header. So no rule for all pages states who may frame them:
 * each folder of pages has its own.
 */
function listRules(): [path: string, headers: Headers][] {
  const inBoth = (section: Section, rest: string) =>
    LANGUAGES.map((language) => `${getPath(section, '', language)}${rest}`);
  const giveAll = (paths: readonly string[], headers: Headers) =>
    paths.map((path): [string, Headers] => [path, headers]);
  const embeds = LANGUAGES.map((language) => getEmbedPath('commitments', 'id', language).replace(/[^/]+\/id\/$/, '*'));
  /** Sections within another one are covered by its rule. */
  const outermost = (paths: readonly string[]) =>
    paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
  const folders = outermost(SECTIONS.flatMap((section) => inBoth(section, '')));
  const homes = ['', 'index.html', '404.html', 'en/', 'en/index.html'];
  return [
    ['*', FOR_ALL],
    ['data/*', OPEN],
    ['schema/*', OPEN],
    ['pictures/*', OPEN],
    ['data/catalog.ttl', { 'Content-Type': 'text/turtle; charset=utf-8' }],
    ['data/catalog.jsonld', { 'Content-Type': 'application/ld+json; charset=utf-8' }],
    ['assets/*', NEVER_CHANGES],
    ...giveAll(
      [
        ...inBoth('calendar', CALENDAR_FILE),
        ...inBoth('calendar', NATIONAL_FILE),
        ...inBoth('localities', `:id/${CALENDAR_FILE}`),
      ],
      CALENDAR,
    ),
    ...giveAll(
      [
        ...inBoth('changes', FEED_FILE),
        ...inBoth('localities', `:id/${FEED_FILE}`),
        ...inBoth('themes', `:id/${FEED_FILE}`),
      ],
      FEED,
    ),
    ...giveAll(embeds, IN_ANY_FRAME),
    ...giveAll([...homes, ...folders.map((path) => `${path}*`)], IN_NO_FRAME),
  ];
}
