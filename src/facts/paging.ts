// A long list is cut into pages with permanent addresses: "cam-ket/", "cam-ket/2/", "cam-ket/3/".

import { PAGE_ROWS } from './limit.ts';

export interface ListPage<Row> {
  rows: readonly Row[];
  /** From 1. */
  number: number;
  /** The number of the list's last page; 1 also for an empty list. */
  last: number;
}

/** The page number is that of the address, which the first page does not have. */
export function getListPage<Row>(rows: readonly Row[], page = '1', size = PAGE_ROWS): ListPage<Row> {
  const number = Number(page);
  return { rows: rows.slice((number - 1) * size, number * size), number, last: countPages(rows.length, size) };
}

/** Route parameters of the pages after the first. */
export function listFurtherPages(count: number, size = PAGE_ROWS): { params: { page: string } }[] {
  return Array.from({ length: countPages(count, size) - 1 }, (_, index) => ({ params: { page: String(index + 2) } }));
}

/** The page numbers to link to: first, last, this one and its neighbours; 0 where some are left out. */
export function listNumbers(number: number, last: number): number[] {
  const shown = [...new Set([1, number - 1, number, number + 1, last])].filter((each) => each >= 1 && each <= last);
  return shown.flatMap((each, index) => (index > 0 && each > (shown[index - 1] ?? 0) + 1 ? [0, each] : [each]));
}

function countPages(count: number, size: number): number {
  return Math.max(1, Math.ceil(count / size));
}
