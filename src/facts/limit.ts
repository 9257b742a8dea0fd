// A list that can grow without end is cut into pages, or shows its first rows and leads to search and data for the
// rest. So a page has a largest weight however many plans there are: content/decisions/0034-weight-of-pages.mdx.

/** Rows on each page of a list (src/facts/paging.ts). */
export const PAGE_ROWS = 100;

/** Rows of a list that has no pages of its own. */
export const LIST_LIMIT = 100;

/** The same for rows that quote whole wordings, or are part of a text. */
export const LONG_ROW_LIMIT = 20;

/** Plans in a picture. */
export const CHART_LIMIT = 20;

/** Plans side by side in a picture. */
export const COLUMN_LIMIT = 6;

/** How many plans a matrix of figures has room for. */
export const MATRIX_LIMIT = 12;

/** Bodies in a picture: those with most duties. */
export const BODY_LIMIT = 15;

/** Events of several days in a month: each is drawn on all its days. */
export const SPAN_LIMIT = 6;

/** Events in the calendar of the whole register, the newest; the calendar of a place holds all of its own. */
export const CALENDAR_LIMIT = 300;

export interface Limited<T> {
  shown: readonly T[];
  /** How many rows there are beyond those shown. */
  more: number;
}

export function limitRows<T>(rows: readonly T[], limit: number): Limited<T> {
  return { shown: rows.slice(0, limit), more: Math.max(0, rows.length - limit) };
}
