// What the search page draws: results with matching words marked, counts beside filters, choices to take off. All of it as text, never as markup.

import type { Language } from '../../schema/address.ts';
import type { Chosen, Facet, Shown } from '../../search/facets.ts';
import { excerpt, highlight, type Piece, type Wanted } from '../../search/highlight.ts';
import { lowercaseUnitTypes } from '../../text/vietnamese/unit-types.ts';

/** Takes what an entry shows, where it leads, what was asked, the language and the word for its kind; gives the item of the list. */
export function renderResult(
  shown: Shown,
  { href, language, kind }: { href: string; language: Language; kind: string },
  wanted: Wanted,
): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.id = shown.id;
  const link = document.createElement('a');
  link.href = href;
  // A title that is a quotation, or that English lacks, is Vietnamese there too.
  if (language !== 'vi' && shown.title[language] === shown.title.vi) link.lang = 'vi';
  // Names of places are ours to write; other titles may be quotations.
  const title = shown.kind === 'localities' ? lowercaseUnitTypes(shown.title[language]) : shown.title[language];
  link.append(...renderPieces(highlight(title, wanted)));
  const place = makeLine('soft', [[kind, lowercaseUnitTypes(shown.place[language])].filter(Boolean).join('\u00a0· ')]);
  item.append(link, place);
  // The definition of a type of model is ours, and Vietnamese: its English stands on the page, and here the name that was found. Every other text is the State's.
  const isOurs = shown.kind === 'model_types';
  if (shown.text) {
    const words =
      isOurs && language !== 'vi'
        ? makeLine('soft', renderPieces(highlight(shown.title.vi, wanted)))
        : makeLine(isOurs ? '' : 'state', renderPieces(excerpt(shown.text, wanted)));
    words.lang = 'vi';
    item.append(words);
  }
  return item;
}

function makeLine(name: string, content: (string | Node)[]): HTMLParagraphElement {
  const line = document.createElement('p');
  line.className = name;
  line.append(...content);
  return line;
}

function renderPieces(pieces: readonly Piece[]): (string | Node)[] {
  return pieces.map(({ text, isMatch }) => {
    if (!isMatch) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** Takes the form, counts and chosen values; writes the counts, and hides values that would show nothing. Gives whether any is left to choose. */
export function renderFacets(
  form: HTMLFormElement,
  counts: Record<Facet, Map<string, number>>,
  chosen: Chosen,
): boolean {
  let left = false;
  for (const facet of form.querySelectorAll<HTMLDetailsElement>('[data-facet]')) {
    const name = facet.dataset.facet as Facet;
    let values = 0;
    for (const input of facet.querySelectorAll('input')) {
      const count = counts[name].get(input.value) ?? 0;
      input.checked = chosen[name]?.includes(input.value) ?? false;
      const item = input.closest('li') as HTMLLIElement;
      item.hidden = count === 0 && !input.checked;
      (item.querySelector('.count') as HTMLElement).textContent = String(count);
      if (!item.hidden) values++;
      if (input.checked) facet.open = true;
    }
    facet.hidden = values === 0;
    left ||= values > 0;
  }
  return left;
}

/** Takes words and what to do; gives an item with a button. */
export function makeChoice(words: string, act: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'choice';
  button.textContent = words;
  button.addEventListener('click', act);
  item.append(button);
  return item;
}

/** Takes the place for help, a sentence and offers; shows them, or nothing where there is nothing to offer. */
export function renderHelp(help: HTMLElement, sentence: string, offers: HTMLLIElement[]): void {
  const list = document.createElement('ul');
  list.className = 'choices';
  list.append(...offers);
  help.replaceChildren(...(sentence === '' ? [] : [makeLine('', [sentence])]), list);
  help.hidden = offers.length === 0;
}
