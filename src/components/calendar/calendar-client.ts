// The calendar in the browser: year, locality and view live in the address; what does not fit is hidden.

const NAMES = ['year', 'locality', 'view'];
const calendar = document.querySelector<HTMLElement>('[data-calendar]');
const form = calendar?.querySelector('form');
if (calendar && form) start(calendar, form);

function start(calendar: HTMLElement, form: HTMLFormElement): void {
  const fields = NAMES.map((name) => form.elements.namedItem(name) as HTMLSelectElement);
  form.hidden = false;
  form.querySelector('button')?.addEventListener('click', () => print());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const query = new URLSearchParams(fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
    history.pushState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    show(calendar, form, fields);
  });
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const asked = query.get(field.name) ?? '';
      field.value = [...field.options].some(({ value }) => value === asked) ? asked : '';
    }
    show(calendar, form, fields);
  };
  addEventListener('popstate', read);
  read();
}

function show(calendar: HTMLElement, form: HTMLFormElement, [year, locality, view]: HTMLSelectElement[]): void {
  let found = 0;
  for (const item of calendar.querySelectorAll<HTMLElement>('[data-year]')) {
    const fits = (!year?.value || item.dataset.year === year.value) && (!locality?.value || item.dataset.place === locality.value);
    item.hidden = !fits;
    if (fits && item.localName === 'tr') found += 1;
  }
  for (const month of calendar.querySelectorAll<HTMLElement>('[data-month]')) month.hidden = !month.querySelector('[data-event]:not([hidden])');
  for (const part of calendar.querySelectorAll<HTMLElement>('[data-view]')) part.hidden = found === 0 || (!!view?.value && part.dataset.view !== view.value);
  const status = form.querySelector('[role="status"]') as HTMLElement;
  status.textContent = found === 0 ? (form.dataset.none ?? '') : (form.dataset.found ?? '').replace('{n}', String(found));
  // The other language keeps the choice.
  const other = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
  if (other) other.search = location.search;
}
