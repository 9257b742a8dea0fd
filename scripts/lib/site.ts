// Where the site is served. Both are settings of the environment; the defaults serve locally. Pages and files of data take them from here.

/** The address of the host. */
export const SITE_URL = process.env.SITE_URL ?? 'http://localhost:4321';

/** The path under which the host serves the site. */
export const BASE_PATH = process.env.BASE_PATH ?? '/';

/** The address of the home page, with a slash at its end: "https://example.org/register/". Throws if SITE_URL is no address. */
export const SITE_ROOT = new URL(BASE_PATH.replace(/\/?$/, '/'), SITE_URL).href;
