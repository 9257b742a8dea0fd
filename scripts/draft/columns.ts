// What the columns of a table of tasks say of a row: the task, who leads, who helps, when.

import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import type { Context } from './context.ts';
import { makeKey } from './words.ts';

/** The cells of a row by what the head of the table says they hold; empty where no column says so. */
export interface RowCells {
  task: string;
  lead: string;
  doer: string;
  partner: string;
  time: string;
}

const COLUMNS: readonly [keyof RowCells, RegExp][] = [
  ['time', /(^| )(thoi gian|thoi han|tien do|han hoan thanh|hoan thanh)/],
  ['partner', /phoi hop/],
  ['lead', /chu tri/],
  ['doer', /(^| )(co quan|don vi|noi|bo phan|nguoi) (thuc hien|phu trach)|^(co quan|don vi|phan cong|thuc hien)$/],
  ['task', /noi dung|hoat dong|nhiem vu|cong viec|ten viec|^viec/],
];

/** Takes a row and the context; gives its cells by their columns, or null if no head stands above the row. */
export function readCells(row: Clause, { clauses }: Context): RowCells | null {
  const head = findHead(row, clauses);
  if (!head) return null;
  const heads = head.text.split('\t').map(makeKey);
  const cells = [...(row.label === '' ? [] : [row.label]), ...row.text.split('\t')];
  const found: RowCells = { task: '', lead: '', doer: '', partner: '', time: '' };
  heads.forEach((words, at) => {
    const [column] = COLUMNS.find(([, sign]) => sign.test(words)) ?? [];
    if (column && found[column] === '') found[column] = cells[at]?.trim() ?? '';
  });
  return found;
}

/** The nearest row above, in the same annex or clause, that begins as heads of tables do. */
function findHead(row: Clause, clauses: readonly Clause[]): Clause | undefined {
  const block = row.id.startsWith('annex') ? row.id.split('.')[0] : row.parent;
  return clauses
    .slice(0, clauses.indexOf(row))
    .findLast(
      ({ id, text }) => (id === block || id.startsWith(`${block}.`)) && /^(TT|STT|Số TT|Số thứ tự)\t/iu.test(text),
    );
}
