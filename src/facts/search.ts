// What was looked for about a plan or a place, in words. That nobody has looked, that something was not found and that a
// request has no answer are three facts, each with its day.

import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/format.ts';
import { type Page, pick } from '../i18n/page.ts';
import type { SearchRow, Sought } from '../schema/search.ts';
import { getRows } from '../store/register.ts';

/** What was looked for about a plan, the newest first. */
export function getPlanSearches(plan: string): SearchRow[] {
  return sortNewest(getRows('searches', 'plan_id', plan));
}

/** The same of a place itself: whether it has a plan that the register does not hold. */
export function getPlaceSearches(place: string): SearchRow[] {
  return sortNewest(getRows('searches', 'locality_id', place).filter(({ plan_id }) => plan_id === null));
}

/** Of two entries of one day the later one in the file counts. */
function sortNewest(rows: readonly SearchRow[]): SearchRow[] {
  return [...rows].reverse().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** "Chưa ai tìm báo cáo kết quả (tính đến 01/12/2026).", "Đã tìm … ngày …, không thấy: …". */
export function describeSearch(row: SearchRow, page: Page): string {
  const words = page.words.searches;
  return fill(words.says[row.outcome], {
    what: words.what[row.sought],
    date: formatDate(row.date, page.language),
    where: pick(row, 'where', page.language),
    by: pick(row, 'by', page.language),
  });
}

/** Where things stand: the newest entry, or that nobody has looked. */
export function describeState(rows: readonly SearchRow[], sought: Sought, page: Page): string {
  const newest = rows.find((row) => row.sought === sought);
  return newest
    ? describeSearch(newest, page)
    : fill(page.words.searches.never, { what: page.words.searches.what[sought] });
}
