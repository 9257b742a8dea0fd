// The parts of the search page that its script fills, and the words that the page itself has for filters and their values.

import type { Words } from '../../i18n/vi.ts';
import type { Language } from '../../schema/address.ts';
import type { Facet } from '../../search/facets.ts';

/** Sentences of the page, with names in braces. */
export type Texts = Words['search']['texts'];

export interface Parts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  order: HTMLSelectElement;
  /** The field of the order with its label: of use where there are results. */
  sorting: HTMLElement;
  filters: HTMLDetailsElement;
  chosen: HTMLElement;
  status: HTMLElement;
  help: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  /** The base path of the site. */
  base: string;
  language: Language;
  texts: Texts;
}

/** Takes the form of the search page; gives its parts. */
export function findParts(form: HTMLFormElement): Parts {
  const get = <Kind extends HTMLElement>(id: string) => form.querySelector(`#${id}`) as Kind;
  const { base = '/', language, texts = '{}' } = form.dataset;
  const order = form.elements.namedItem('sort') as HTMLSelectElement;
  return {
    form,
    box: get('q'),
    order,
    sorting: order.closest('label') as HTMLElement,
    filters: get('search-filters'),
    chosen: get('search-chosen'),
    status: get('search-status'),
    help: get('search-help'),
    list: get('search-results'),
    more: get('search-more'),
    base,
    language: language === 'en' ? 'en' : 'vi',
    texts: JSON.parse(texts),
  };
}

/** Takes the form, a filter and one of its values; gives the words of the value; the value itself where the page has none. */
export function sayValue(form: HTMLFormElement, facet: string, value: string): string {
  const input = form.querySelector(`input[name="${facet}"][value="${CSS.escape(value)}"]`);
  return input?.parentElement?.querySelector('.name')?.textContent ?? value;
}

/** Takes the form and a filter; gives its name in words. */
export function sayFacet(form: HTMLFormElement, facet: string): string {
  return (
    form.querySelector(`input[name="${facet}"]`)?.closest('details')?.querySelector('summary')?.textContent ?? facet
  );
}

/** Takes the form; gives every value of every filter, in order. */
export function listValues(form: HTMLFormElement): { facet: Facet; value: string }[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(({ name, value }) => ({
    facet: name as Facet,
    value,
  }));
}
