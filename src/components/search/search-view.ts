// What the search page draws: results with matching words marked, counts beside filters, choices to remove. All as
// text, never as markup.

import type { Language } from '../../schema/address.ts';
import type { Chosen, Facet, Shown } from '../../search/facets.ts';
import { excerpt, highlight, type Piece, type Wanted } from '../../search/highlight.ts';
import { lowercaseUnitTypes } from '../../text/vietnamese/unit-types.ts';

export function renderResult(
  shown: Shown,
  { href, language, kind }: { href: string; language: Language; kind: string },
  wanted: Wanted,
): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.id = shown.id;
  const link = document.createElement('a');
  link.href = href;
  // A quoted title, or one without English, is Vietnamese on English pages too.
  if (language !== 'vi' && shown.title[language] === shown.title.vi) link.lang = 'vi';
  // Names of places are translated; other titles may be quotations.
  const title = shown.kind === 'localities' ? lowercaseUnitTypes(shown.title[language]) : shown.title[language];
  link.append(...renderPieces(highlight(title, wanted)));
  const place = makeLine('soft', [[kind, lowercaseUnitTypes(shown.place[language])].filter(Boolean).join('\u00a0· ')]);
  item.append(link, place);
  // The definition of a type of model is ours but Vietnamese; its page has it in English, so here the matching name is
  // shown. Every other text is official wording.
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

/** A page that answers as a whole, above the results. */
export function renderLead({ id, href, words }: { id: string; href: string; words: string }): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'lead';
  item.dataset.id = id;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  item.append(link);
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

/** Writes the counts, and hides values that would find nothing. True if any is left to choose. */
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

/** Shows nothing if there is nothing to offer. */
export function renderHelp(help: HTMLElement, sentence: string, offers: HTMLLIElement[]): void {
  const list = document.createElement('ul');
  list.className = 'choices';
  list.append(...offers);
  help.replaceChildren(...(sentence === '' ? [] : [makeLine('', [sentence])]), list);
  help.hidden = offers.length === 0;
}
