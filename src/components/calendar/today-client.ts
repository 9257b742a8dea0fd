// Says the reader's own day where the page has a place for it.

import { describeToday } from '../../calendar/today.ts';

const now = new Date();
for (const place of document.querySelectorAll<HTMLElement>('.today[data-texts]')) {
  const { texts = '{}', counts = '{}' } = place.dataset;
  place.textContent = describeToday(
    now.getFullYear(),
    now.getMonth() + 1,
    now.getDate(),
    JSON.parse(counts),
    JSON.parse(texts),
  );
}
