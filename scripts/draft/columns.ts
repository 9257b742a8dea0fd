// Reads a row of a table of tasks by its columns: the task, who leads, who helps, when.

import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import type { Context } from './context.ts';
import { makeKey } from './words.ts';

/** Empty where the head of the table names no such column. */
export interface RowCells {
  task: string;
  lead: string;
  doer: string;
  partner: string;
  time: string;
}

const COLUMN_HEADS: readonly [keyof RowCells, RegExp][] = [
  ['time', /(^| )(thoi gian|thoi han|tien do|han hoan thanh|hoan thanh)/],
  // "Thực hiện/Phối hợp thực hiện", "Đơn vị chủ trì, phối hợp": the cell itself says who helps.
  ['lead', /chu tri.*phoi hop/],
  ['doer', /(thuc hien|phu trach).*phoi hop/],
  ['partner', /phoi hop/],
  ['lead', /chu tri/],
  ['doer', /(^| )(co quan|don vi|noi|bo phan|nguoi) (thuc hien|phu trach)|^(co quan|don vi|phan cong|thuc hien)$/],
  ['task', /noi dung|hoat dong|nhiem vu|cong viec|ten viec|^viec/],
];

/** Null if the table has no head. */
export function readCells(row: Clause, { clauses }: Context): RowCells | null {
  const head = findHead(row, clauses);
  if (!head) return null;
  const heads = head.text.split('\t').map(makeKey);
  const cells = [...(row.label === '' ? [] : [row.label]), ...row.text.split('\t')];
  const found: RowCells = { task: '', lead: '', doer: '', partner: '', time: '' };
  heads.forEach((words, at) => {
    const [column] = COLUMN_HEADS.find(([, sign]) => sign.test(words)) ?? [];
    if (column && found[column] === '') found[column] = cells[at]?.trim() ?? '';
  });
  return found;
}

/** The nearest row above, in the same annex or clause, that starts like the head of a table. */
function findHead(row: Clause, clauses: readonly Clause[]): Clause | undefined {
  const block = row.id.startsWith('annex') ? row.id.split('.')[0] : row.parent;
  return clauses
    .slice(0, clauses.indexOf(row))
    .findLast(
      ({ id, text }) => (id === block || id.startsWith(`${block}.`)) && /^(TT|STT|Số TT|Số thứ tự)\t/iu.test(text),
    );
}
