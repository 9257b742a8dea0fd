// robots.txt: everything may be read, and here is the list of pages.

/** Takes the address of the home page; gives the bytes of robots.txt. */
export function renderRobots(root: string): Uint8Array {
  return new TextEncoder().encode(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
}
