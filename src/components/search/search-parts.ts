// The elements of the search page that its script fills, and the page's words for filters and their values.

import type { Words } from '../../i18n/vi.ts';
import type { Language } from '../../schema/address.ts';
import type { Facet } from '../../search/facets.ts';

/** Sentences of the page, with names in braces. */
export type Texts = Words['search']['texts'];

export interface Parts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  order: HTMLSelectElement;
  /** The choice of an order with its label; hidden without results. */
  sorting: HTMLElement;
  filters: HTMLDetailsElement;
  chosen: HTMLElement;
  status: HTMLElement;
  /** The same for those who hear it, once typing rests. */
  spoken: HTMLElement;
  help: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  /** The base path of the site. */
  base: string;
  language: Language;
  texts: Texts;
}

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
    spoken: get('search-spoken'),
    help: get('search-help'),
    list: get('search-results'),
    more: get('search-more'),
    base,
    language: language === 'en' ? 'en' : 'vi',
    texts: JSON.parse(texts),
  };
}

/** The words of a filter's value; the value itself if the page has none. */
export function getValueWords(form: HTMLFormElement, facet: string, value: string): string {
  const input = form.querySelector(`input[name="${facet}"][value="${CSS.escape(value)}"]`);
  return input?.parentElement?.querySelector('.name')?.textContent ?? value;
}

export function getFacetName(form: HTMLFormElement, facet: string): string {
  return (
    form.querySelector(`input[name="${facet}"]`)?.closest('details')?.querySelector('summary')?.textContent ?? facet
  );
}

/** Themes with what readers may call them: in both languages, as either is typed on any page. */
export function listThemes(form: HTMLFormElement): { id: string; names: string[] }[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="theme"]')].map(({ value, dataset }) => ({
    id: value,
    names: (dataset.names ?? '').split('|'),
  }));
}

/** Every value of every filter, in the order of the page. */
export function listValues(form: HTMLFormElement): { facet: Facet; value: string }[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(({ name, value }) => ({
    facet: name as Facet,
    value,
  }));
}
