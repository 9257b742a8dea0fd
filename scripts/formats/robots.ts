// robots.txt: everything may be read, and here is the list of pages.

import { encodeText } from './files.ts';
/** Takes the address of the home page; gives the bytes of robots.txt. */
export function renderRobots(root: string): Uint8Array {
  return encodeText(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
}
