// Keeps the language of the unknown address, puts its words into the search box, and shows the nearest pages.

import type { Language } from '../../schema/address.ts';
import { type Destination, guessAddress, rankNearest } from '../../site/nearest.ts';
import { loadPage } from '../site/load-page.ts';

const MAX_SUGGESTIONS = 5;
const blocks = [...document.querySelectorAll<HTMLElement>('[data-not-found]')];
const base = blocks[0]?.dataset.base ?? '/';

/** Links with addresses relative to the site. */
function readPlaces(root: ParentNode, selector: string): Destination[] {
  return [...root.querySelectorAll<HTMLAnchorElement>(selector)].map((link) => ({
    path: decodeURI(link.getAttribute('href') ?? '').slice(base.length),
    label: link.textContent?.trim() ?? '',
  }));
}

/** The pages that a section's list links to; none if it cannot be loaded. */
async function loadPages(section: Destination): Promise<Destination[]> {
  const list = await loadPage(base + section.path).catch(() => null);
  if (!list) return [];
  const pages = readPlaces(list, 'main a[href]').filter(
    ({ path }) => path.startsWith(section.path) && !path.includes('#') && !/\/\d+\/$/.test(path),
  );
  return [...new Map(pages.map((page) => [page.path, page])).values()];
}

async function showNearest(): Promise<void> {
  const sections = blocks.flatMap((block) => readPlaces(block, '[data-sections] a'));
  const guess = guessAddress(decodeURI(location.pathname).slice(base.length), sections);
  const language = guess.isEnglish ? 'en' : 'vi';
  const own = blocks.find((block) => block.dataset.notFound === language);
  if (!own) return;
  keepLanguage(language, own.dataset.title ?? '');
  const box = own.querySelector<HTMLInputElement>('input[type="search"]');
  if (box) box.value = guess.words;
  if (!guess.section) return;
  // The id of a record begins with that of its plan.
  const [plan = ''] = guess.id.split('.');
  const pages = guess.id === '' ? [] : await loadPages(guess.section);
  const plans =
    plan === guess.id || guess.id === ''
      ? []
      : await loadPages(
          sections.find(
            ({ path }) => /(ke-hoach|en\/plans)\/$/.test(path) && path.startsWith('en/') === guess.isEnglish,
          ) ?? guess.section,
        );
  const nearest = [...rankNearest(guess.id, pages, MAX_SUGGESTIONS), ...rankNearest(plan, plans, 1), guess.section];
  const list = own.querySelector('[data-nearest] ul');
  list?.replaceChildren(...nearest.map(makeItem));
  own.querySelector<HTMLElement>('[data-nearest]')?.removeAttribute('hidden');
}

/** Removes the other language, and the title that is in both. */
function keepLanguage(language: Language, title: string): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-speaks]')) {
    if (part.dataset.speaks === language) part.hidden = false;
    else part.remove();
  }
  document.documentElement.lang = language;
  document.title = title;
}

function makeItem({ path, label }: Destination): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + path;
  link.textContent = label;
  item.append(link);
  return item;
}

void showNearest();
