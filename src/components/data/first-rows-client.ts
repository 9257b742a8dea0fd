// Sorts tables in the browser: the header of each column becomes a button. Cells keep their words; only rows move.

export {};

const collator = new Intl.Collator('vi', { numeric: true });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  for (const [column, head] of [...(table.tHead?.querySelectorAll('th') ?? [])].entries())
    makeButton(table, head, column);
}
for (const hint of document.querySelectorAll<HTMLElement>('[data-sort-hint]')) hint.hidden = false;

function makeButton(table: HTMLTableElement, head: HTMLTableCellElement, column: number): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  button.addEventListener('click', () => sort(table, head, column));
  head.replaceChildren(button);
}

/** Empty cells stay below, in either direction. */
function sort(table: HTMLTableElement, head: HTMLTableCellElement, column: number): void {
  const body = table.tBodies[0];
  if (!body) return;
  const isDescending = head.getAttribute('aria-sort') === 'ascending';
  for (const other of table.tHead?.querySelectorAll('th') ?? []) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
  const read = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? '';
  const rows = [...body.rows].sort((a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return collator.compare(left, right) * (isDescending ? -1 : 1);
  });
  body.append(...rows);
}
