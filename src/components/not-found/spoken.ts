// A page that speaks both languages holds the parts around its content twice. Vietnamese stands first; a script keeps the language of the address.

import { LANGUAGES, type Language } from '../../schema/address.ts';

interface Marks {
  lang?: Language;
  'data-speaks'?: Language;
  hidden?: boolean;
  'aria-label'?: string;
}

/** Takes the language of a part, or nothing where the page speaks only its own, and what tells its twin from it; gives the attributes that say which of the two to show. */
export function markSpoken(language?: Language, label?: string): Marks {
  return language
    ? { lang: language, 'data-speaks': language, hidden: language !== LANGUAGES[0], 'aria-label': label }
    : {};
}
