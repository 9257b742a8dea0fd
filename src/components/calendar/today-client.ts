// Says the reader's own day where the page has a place for it, marks it in the strip of the action month, and lists what
// plans of this year have on it.

import { describeToday } from '../../calendar/today.ts';

const now = new Date();
const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
const DAY_MS = 86_400_000;

for (const place of document.querySelectorAll<HTMLElement>('.today[data-texts]')) {
  const { texts = '{}', counts = '{}' } = place.dataset;
  place.textContent = describeToday(year, month, day, JSON.parse(counts), JSON.parse(texts));
}

const since = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 10, 15)) / DAY_MS);
for (const strip of document.querySelectorAll('[data-days]'))
  for (const [index, rect] of [...strip.querySelectorAll('rect')].entries())
    if (since >= 0 && index <= since) rect.setAttribute('class', index === since ? 'now' : 'past');

const today = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
for (const list of document.querySelectorAll<HTMLElement>('[data-events]'))
  for (const [from = '', to = '', title = '', href = ''] of JSON.parse(list.dataset.events ?? '[]') as string[][]) {
    if (today < from || today > to) continue;
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
