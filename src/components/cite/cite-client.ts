// Puts into citations the day on which the page was seen and the address of a view whose state is in the URL, and adds
// the copy buttons.

import { onView } from '../../downloads/view.ts';
import { fill } from '../../i18n/fill.ts';
import { escapeTex } from '../../text/tex.ts';
import { copy } from '../site/copy-client.ts';

for (const cite of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  const language = document.documentElement.lang;
  for (const text of cite.querySelectorAll<HTMLElement>('[data-seen]')) addDay(text, language);
  for (const label of cite.querySelectorAll('dt')) addButton(label, cite.dataset);
  if (cite.dataset.followsView !== undefined) followView(cite);
}

function addDay(text: HTMLElement, language: string): void {
  const now = new Date();
  const [day, month, year] = [now.getDate(), now.getMonth() + 1, now.getFullYear()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const words = text.textContent ?? '';
  if (text.dataset.seen === 'bibtex')
    text.textContent = words.replace(/\n\}$/, `\n  urldate = {${year}-${month}-${day}},\n}`);
  else
    text.append(
      fill(text.dataset.seen ?? '', {
        date: language === 'vi' ? `${day}/${month}/${year}` : `${year}-${month}-${day}`,
      }),
    );
}

/** A button beside the label, and a status that says whether the text was copied. */
function addButton(label: HTMLElement, words: DOMStringMap): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = words.copy ?? '';
  button.setAttribute('aria-label', `${words.copy}: ${label.textContent}`);
  const status = document.createElement('span');
  status.role = 'status';
  button.addEventListener('click', async () => {
    const shown = findShown(label);
    const isCopied = await copy(shown.textContent ?? '', shown);
    status.textContent = (isCopied ? words.copied : words.failed) ?? '';
  });
  label.append(button, status);
}

/** What stands below a label. A report has a line between them. */
function findShown(label: Element): Element {
  const next = label.nextElementSibling;
  return next?.matches('dd:not([data-text])') ? findShown(next) : (next ?? label);
}

/** Exchanges the page's address and title in texts and links for those of the view. */
function followView(cite: HTMLElement): void {
  onView((view) => {
    const { address: oldAddress = '', title: oldTitle = '' } = cite.dataset;
    const [address, title] = [location.href.replace(/#.*/, ''), view.title || oldTitle];
    for (const text of cite.querySelectorAll<HTMLElement>('[data-text]')) {
      const write = text.dataset.seen === 'bibtex' ? escapeTex : String;
      text.textContent = (text.textContent ?? '')
        .replaceAll(write(oldTitle), write(title))
        .replaceAll(oldAddress, address);
    }
    for (const link of cite.querySelectorAll('a'))
      link.href = link.href.replaceAll(encodeURIComponent(oldAddress), encodeURIComponent(address));
    Object.assign(cite.dataset, { address, title });
  });
}
