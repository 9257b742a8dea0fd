// Where the site is served: what the environment says, else `homepage` of data/register.yaml, else this machine. Pages and files of data take it from here.

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const SETTINGS = 'data/register.yaml';
const LOCAL = 'http://localhost:4321/';

/** Whether a public address is known, and not only that of a look on this machine. */
export const HAS_PUBLIC_ADDRESS = Boolean(process.env.SITE_URL) || readHomepage() !== undefined;

const home = new URL(readHomepage() ?? LOCAL);

/** The address of the host. */
export const SITE_URL = process.env.SITE_URL || home.origin;

/** The path under which the host serves the site. Where the environment names a host, its own path goes with it. */
export const BASE_PATH = process.env.BASE_PATH || (process.env.SITE_URL ? '/' : home.pathname);

/** The address of the home page, with a slash at its end: "https://example.org/register/". Throws if SITE_URL is no address. */
export const SITE_ROOT = new URL(BASE_PATH.replace(/\/?$/, '/'), SITE_URL).href;

/** The setting, if there is one that is an address: what else is wrong with the file is said where it is loaded, with its line. */
function readHomepage(): string | undefined {
  if (!existsSync(SETTINGS)) return undefined;
  try {
    const { homepage } = parse(readFileSync(SETTINGS, 'utf8')) as { homepage?: unknown };
    return typeof homepage === 'string' && URL.canParse(homepage) ? homepage : undefined;
  } catch {
    return undefined;
  }
}
