// Another page of the site, read by a script for what stands in it.

/** Takes the address of a page; gives the page, without its styles, which this page's own policy would stop; null if there is no such page. Rejects if it cannot be loaded. */
export async function loadPage(address: string): Promise<Document | null> {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = (await response.text()).replace(/<style>.*?<\/style>/gs, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
