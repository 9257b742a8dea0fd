// Another page of the site, loaded by a script.

/**
 * Without its styles, which this page's policy would block; null if there is no such page. Rejects if it cannot be
 * loaded.
 */
export async function loadPage(address: string): Promise<Document | null> {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = (await response.text()).replace(/<style>.*?<\/style>/gs, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
