// robots.txt: everything may be read. It names the list of pages.

import { encodeText } from './files.ts';
/** `root` is the address of the home page. */
export function renderRobots(root: string): Uint8Array {
  return encodeText(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
}
