// Lists that can grow without end stand on pages, or show their first rows; search and the data hold the rest.
// So the weight of a page has a bound that does not depend on how many plans there are: content/decisions/0034-weight-of-pages.mdx.

/** How many rows of a list stand on each of its pages (src/facts/paging.ts). */
export const PAGE_ROWS = 100;

/** How many rows a list shows that has no pages of its own: beyond them it leads to the search or to the data. */
export const LIST_LIMIT = 100;

/** How many rows that carry whole wordings, or stand beside prose. */
export const LONG_ROW_LIMIT = 20;

/** How many plans a picture draws. */
export const CHART_LIMIT = 20;

/** How many plans stand side by side in a picture. */
export const COLUMN_LIMIT = 6;

/** How many plans a matrix of figures has room for. */
export const MATRIX_LIMIT = 12;

/** How many bodies a picture draws: those with most duties. */
export const BODY_LIMIT = 15;

/** How many events of several days a month draws: each stands in all its days. */
export const SPAN_LIMIT = 6;

/** How many events the calendar of the whole register holds, the newest; those of places hold all of their own. */
export const CALENDAR_LIMIT = 300;

/** The first rows of a list, and how many there are beyond. */
export interface Limited<T> {
  shown: readonly T[];
  more: number;
}

/** Takes rows and a limit; gives the first ones, and how many there are beyond. */
export function limitRows<T>(rows: readonly T[], limit: number): Limited<T> {
  return { shown: rows.slice(0, limit), more: Math.max(0, rows.length - limit) };
}
