// Every published page and file goes through here last: a page's styles become one block, it carries the policy that allows exactly what it holds, and what it read is written down for the next build.

import type { APIContext, MiddlewareHandler } from 'astro';
import { getPage } from './i18n/page.ts';
import { getPath } from './schema/address.ts';
import { lockDown } from './site/security/lock-down.ts';
import { getHandover } from './store/build-context.ts';
import { recordReads } from './store/trace.ts';

type Next = Parameters<MiddlewareHandler>[1];

/** Takes a request and what makes its page; gives the page as it was published, if nothing that it is made from has changed, and makes it otherwise. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const build = getHandover();
  if (!build) return await finish(context, next);
  const { keeper, turns } = build;
  const { path } = getPage(context.url);
  const file = path === '404/' ? '404.html' : path.replace(/(?<=^|\/)$/, 'index.html');
  // Astro writes no file for a page without a body: another thread makes it, or the keeper puts the published one there.
  if (!turns.take(file) || keeper.take(file, context.props)) return new Response(null);
  const { value, reads } = await recordReads(() => finish(context, next));
  keeper.keep(file, context.props, reads);
  turns.count();
  return value;
};

/** A page is read whole here, and files answer with whole bodies, so nothing is read later. While somebody edits, Astro adds scripts of its own, so pages stay as they are. */
async function finish({ url }: APIContext, next: Next): Promise<Response> {
  const response = await next();
  if (!import.meta.env.PROD || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { path, language } = getPage(url);
  const html = lockDown(await response.text(), { runsWasm: path === getPath('search', '', language) });
  // As bytes: a text would be looked through for lone surrogates, and encoded piece by piece.
  return new Response(Buffer.from(html), { status: response.status, headers: response.headers });
}
