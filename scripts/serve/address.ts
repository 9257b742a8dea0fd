// The address of the site: from the environment, else `homepage` in data/register.yaml, else this machine.

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const SETTINGS_FILE = 'data/register.yaml';
const LOCAL_ADDRESS = 'http://localhost:4321/';

/** False if the site is only previewed on this machine. */
export const HAS_PUBLIC_ADDRESS = Boolean(process.env.SITE_URL) || readHomepage() !== undefined;

const home = new URL(readHomepage() ?? LOCAL_ADDRESS);

/** The origin: "https://example.org". */
export const SITE_URL = readSiteUrl() ?? home.origin;

/** A host named by the environment has its own path: that of `homepage` does not count then. */
export const BASE_PATH = process.env.BASE_PATH || (process.env.SITE_URL ? '/' : home.pathname);

/** The address of the home page, ending in a slash: "https://example.org/register/". */
export const SITE_ROOT = new URL(BASE_PATH.replace(/\/?$/, '/'), SITE_URL).href;

function readSiteUrl(): string | undefined {
  const { SITE_URL: url } = process.env;
  if (!url || (/^https?:\/\/[^/]/.test(url) && URL.canParse(url))) return url || undefined;
  console.error(`SITE_URL is "${url}", which is no address of a web site: write one such as https://example.org`);
  process.exit(1);
}

/** Undefined also where the file cannot be read or is wrong: loading it reports that, with the line. */
function readHomepage(): string | undefined {
  if (!existsSync(SETTINGS_FILE)) return undefined;
  try {
    const { homepage } = parse(readFileSync(SETTINGS_FILE, 'utf8')) as { homepage?: unknown };
    return typeof homepage === 'string' && URL.canParse(homepage) ? homepage : undefined;
  } catch {
    return undefined;
  }
}
