// A site that lacks a file which its pages ask for is not published, whatever kept the bundler from writing it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ASSETS = 'assets';

/**
 * `pages` are paths of files within the site, a folder that is served under `base`. Throws, naming a page, if an asset
 * is missing.
 */
export function checkAssets(site: string, base: string, pages: Iterable<string>): void {
  const folder = join(site, ASSETS);
  const assets = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const need = (asker: string, name: string) => {
    if (!assets.has(name)) throw new Error(`${asker} asks for ${ASSETS}/${name}, which the bundler has not written`);
  };
  for (const name of assets)
    if (name.endsWith('.js'))
      for (const [, other = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/["'`]\.\/([\w.@-]+\.js)["'`]/g))
        need(`${ASSETS}/${name}`, other);
  const listAssets = makeLister(`/${base}/${ASSETS}/`.replace(/\/+/g, '/'));
  for (const page of pages)
    if (page.endsWith('.html')) for (const name of listAssets(readFileSync(join(site, page)))) need(page, name);
}

/**
 * The assets that a page's markup and its one block of styles name. Words of a document may look alike: in text no
 * quotation mark stands as itself, and before the end of the styles none but ours. Bytes are searched, since a country
 * has gigabytes of pages.
 */
function makeLister(prefix: string): (page: Buffer) => Generator<string> {
  function* listAfter(page: Buffer, opening: string): Generator<string> {
    const mark = Buffer.from(`${opening}${prefix}`);
    for (let at = page.indexOf(mark); at >= 0; at = page.indexOf(mark, at + mark.length)) {
      const rest = page.toString('latin1', at + mark.length, at + mark.length + 200);
      const [name = ''] = /^[\w.@-]+/.exec(rest) ?? [];
      if (name !== '') yield name;
    }
  }
  return function* (page) {
    yield* listAfter(page, '="');
    const styles = page.subarray(Math.max(page.indexOf('<style>'), 0), Math.max(page.indexOf('</style>'), 0));
    yield* listAfter(styles, 'url(');
  };
}
