// A site that lacks a file which its pages ask for is not published, whatever kept the bundler from writing it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ASSETS = 'assets';
const MARK = Buffer.from(`/${ASSETS}/`);

/** `pages` are paths of files within the site, a folder. Throws, naming a page, if an asset is missing. */
export function checkAssets(site: string, pages: Iterable<string>): void {
  const folder = join(site, ASSETS);
  const assets = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const require = (asker: string, name: string) => {
    if (!assets.has(name)) throw new Error(`${asker} asks for ${ASSETS}/${name}, which the bundler has not written`);
  };
  for (const name of assets)
    if (name.endsWith('.js'))
      for (const [, other = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/["'`]\.\/([\w.@-]+\.js)["'`]/g))
        require(`${ASSETS}/${name}`, other);
  for (const page of pages)
    if (page.endsWith('.html')) for (const name of listAssets(readFileSync(join(site, page)))) require(page, name);
}

/** Bytes are searched, not text: a country has gigabytes of pages. */
function* listAssets(bytes: Buffer): Generator<string> {
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK.length)) {
    const rest = bytes.toString('latin1', at + MARK.length, at + MARK.length + 200);
    const [name = ''] = /^[\w.@-]+/.exec(rest) ?? [];
    if (name !== '') yield name;
  }
}
