// Reads out the mark of a picture that is pointed at or reached with the arrow keys, and highlights every number with
// the same key.

const MARK = 'svg [data-key]';

for (const figure of document.querySelectorAll<HTMLElement>('[data-picture]')) enhance(figure);

function enhance(figure: HTMLElement): void {
  const detail = figure.querySelector<HTMLElement>('.detail');
  if (!detail) return;
  const hint = detail.textContent;
  const show = (item: Element | null | undefined) => {
    const says = item?.getAttribute('aria-label') ?? item?.querySelector('title')?.textContent ?? hint;
    if (detail.textContent !== says) detail.textContent = says;
    light(item?.getAttribute('data-key'));
  };
  // A finger cannot hover: a tap pins the detail, and a second one, a tap beside it or Escape lets go.
  let pinned: Element | null = null;
  const pin = (item: Element | null) => {
    pinned = item;
    figure.toggleAttribute('data-pinned', item !== null);
    show(item);
  };
  figure.addEventListener('pointerover', ({ target, pointerType }) => {
    if (!pinned && pointerType !== 'touch') show((target as Element).closest(`${MARK}, svg a`));
  });
  figure.addEventListener('pointerleave', ({ pointerType }) => {
    if (!pinned && pointerType !== 'touch') show(null);
  });
  figure.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('.drawing')) return;
    const item = (target as Element).closest(MARK);
    pin(item === pinned ? null : item);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && pinned) pin(null);
  });
  figure.addEventListener('focusin', ({ target }) => {
    const link = (target as Element).closest('svg a');
    if (link) show(link);
  });
  figure.addEventListener('focusout', () => {
    if (!pinned) show(null);
  });
  for (const svg of figure.querySelectorAll('.drawing svg')) {
    const marks = [...svg.querySelectorAll('[data-key]')];
    if (marks.length > 0) walk(svg as SVGElement, marks, show);
  }
}

/** Arrow keys move from mark to mark; Escape leaves them. */
function walk(svg: SVGElement, marks: readonly Element[], show: (item: Element | null | undefined) => void): void {
  let at = -1;
  svg.tabIndex = 0;
  svg.addEventListener('blur', () => {
    at = -1;
  });
  svg.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) at = Math.min(Math.max(at + step, 0), marks.length - 1);
    else if (event.key === 'Escape') at = -1;
    else return;
    event.preventDefault();
    show(marks[at]);
  });
}

function light(key: string | null | undefined): void {
  for (const lit of document.querySelectorAll('.picture .lit')) lit.classList.remove('lit');
  if (key)
    for (const item of document.querySelectorAll(`.picture [data-key="${CSS.escape(key)}"]`)) item.classList.add('lit');
}
