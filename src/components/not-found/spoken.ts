// A page in both languages holds the parts around its content twice, Vietnamese first; a script keeps the language of
// the address.

import { LANGUAGES, type Language } from '../../schema/address.ts';

interface Marks {
  lang?: Language;
  'data-speaks'?: Language;
  hidden?: boolean;
  'aria-label'?: string;
}

/**
 * Marks a part of such a page with its language, and with a name that tells it from its twin; no marks on other pages.
 */
export function markSpoken(language?: Language, label?: string): Marks {
  return language
    ? { lang: language, 'data-speaks': language, hidden: language !== LANGUAGES[0], 'aria-label': label }
    : {};
}
