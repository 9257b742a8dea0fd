// The calendar in the browser: year, locality and view live in the address; what does not fit is hidden.

import { fill } from '../../i18n/fill.ts';
import { keepAddress } from '../site/address-client.ts';
import { keepChoice } from '../site/other-language.ts';

const FILTER_NAMES = ['year', 'locality', 'view'];
const calendar = document.querySelector<HTMLElement>('[data-calendar]');
const filters = calendar?.querySelector<HTMLElement>('.filters');
if (calendar && filters) start(calendar, filters);

function start(calendar: HTMLElement, filters: HTMLElement): void {
  const fields = FILTER_NAMES.map((name) => filters.querySelector(`[name="${name}"]`) as HTMLSelectElement);
  filters.querySelector('button')?.addEventListener('click', () => print());
  filters.addEventListener('change', () => {
    const query = new URLSearchParams(
      fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    const asked = query.toString();
    keepAddress('pushState', asked === '' ? location.pathname : `?${asked}`);
    show(calendar, filters, fields);
  });
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const asked = query.get(field.name) ?? '';
      field.value = [...field.options].some(({ value }) => value === asked) ? asked : '';
    }
    show(calendar, filters, fields);
  };
  addEventListener('popstate', read);
  read();
}

function show(calendar: HTMLElement, filters: HTMLElement, [year, locality, view]: HTMLSelectElement[]): void {
  let found = 0;
  for (const item of calendar.querySelectorAll<HTMLElement>('[data-year]')) {
    const fits =
      (!year?.value || item.dataset.year === year.value) && (!locality?.value || item.dataset.place === locality.value);
    item.hidden = !fits;
    if (fits && item.localName === 'tr') found += 1;
  }
  for (const month of calendar.querySelectorAll<HTMLElement>('[data-month]'))
    month.hidden = !month.querySelector('[data-event]:not([hidden])');
  for (const part of calendar.querySelectorAll<HTMLElement>('[data-view]'))
    part.hidden = found === 0 || (!!view?.value && part.dataset.view !== view.value);
  // Who asks for the months alone sees them unfolded.
  const folded = calendar.querySelector<HTMLDetailsElement>('[data-view="grid"] details');
  if (folded && view?.value === 'grid') folded.open = true;
  const status = filters.querySelector('[role="status"]') as HTMLElement;
  status.textContent = found === 0 ? (filters.dataset.none ?? '') : fill(filters.dataset.found ?? '', { n: found });
  keepChoice();
}
