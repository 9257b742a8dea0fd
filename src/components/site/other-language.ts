// Keeps what the reader has chosen in the link to the other language. Without JavaScript the link keeps the page alone.

import { LANGUAGES, translateQuery } from '../../schema/address.ts';

/** Copies the query of the address into the link. */
export function keepChoice(): void {
  const link = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
  const language = LANGUAGES.find((name) => name === link?.hreflang);
  if (link && language) link.search = translateQuery(location.search, language);
}
