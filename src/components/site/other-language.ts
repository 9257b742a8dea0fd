// The link to the other language keeps what the reader has chosen. Without JavaScript it keeps the page.

import { LANGUAGES, translateQuery } from '../../schema/address.ts';

/** Puts the state that stands in the window's address into the page's link to the other language. */
export function keepChoice(): void {
  const link = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
  const language = LANGUAGES.find((name) => name === link?.hreflang);
  if (link && language) link.search = translateQuery(location.search, language);
}
