// Long lists stand on several pages of fixed addresses: "cam-ket/", "cam-ket/2/", "cam-ket/3/".

import { PAGE_ROWS } from './limit.ts';

export interface ListPage<Row> {
  rows: readonly Row[];
  /** Its number, from 1. */
  number: number;
  /** The number of the last part; 1 for a list that needs no second page. */
  last: number;
}

/** Takes all rows of a list and the number of a page as its address has it (none for the first); gives the rows that stand on it. */
export function getListPage<Row>(rows: readonly Row[], page = '1', size = PAGE_ROWS): ListPage<Row> {
  const number = Number(page);
  return { rows: rows.slice((number - 1) * size, number * size), number, last: countPages(rows.length, size) };
}

/** Takes how many rows a list has; gives the route parameters of the pages after its first. */
export function listFurtherPages(count: number, size = PAGE_ROWS): { params: { page: string } }[] {
  return Array.from({ length: countPages(count, size) - 1 }, (_, index) => ({ params: { page: String(index + 2) } }));
}

/** Takes a page's number and the last one; gives the numbers to link to: the ends and the neighbours, with 0 where some are left out. */
export function listNumbers(number: number, last: number): number[] {
  const shown = [...new Set([1, number - 1, number, number + 1, last])].filter((each) => each >= 1 && each <= last);
  return shown.flatMap((each, index) => (index > 0 && each > (shown[index - 1] ?? 0) + 1 ? [0, each] : [each]));
}

function countPages(count: number, size: number): number {
  return Math.max(1, Math.ceil(count / size));
}
