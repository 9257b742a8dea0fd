// Every published page goes through here last: its styles become one block, and it carries the policy that allows
// exactly what it holds.

import type { MiddlewareHandler } from 'astro';
import { getPage } from './i18n/page.ts';
import { getPath } from './schema/address.ts';
import { lockDown } from './site/security/lock-down.ts';

/** While somebody edits, Astro adds scripts of its own, so pages stay as they are. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!import.meta.env.PROD || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { path, language } = getPage(url);
  const html = lockDown(await response.text(), { runsWasm: path === getPath('search', '', language) });
  // As bytes: a text would be looked through for lone surrogates, and encoded piece by piece.
  return new Response(Buffer.from(html), { status: response.status, headers: response.headers });
};
