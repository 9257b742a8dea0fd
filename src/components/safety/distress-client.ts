// Shows the notice beside a search box as long as its words are those of somebody in distress.

import { isInDistress } from '../../search/distress.ts';

for (const notice of document.querySelectorAll<HTMLElement>('[data-notice="distress"]')) {
  const box = document.getElementById(notice.dataset.box ?? '');
  if (!(box instanceof HTMLInputElement)) continue;
  const check = () => {
    notice.hidden = !isInDistress(box.value);
  };
  // The search page tells of words that it puts into the box itself by a change.
  box.addEventListener('input', check);
  box.addEventListener('change', check);
  check();
}
