// Unknown is not none: a value that a plan can leave out is stated, or known not to be stated, or not yet looked for.

import { z } from 'zod';
import { describe, edtf, vocabulary } from './field.ts';
import { clauseId } from './id.ts';

export const STATUS = vocabulary({
  stated: ['nêu trong kế hoạch', 'stated'],
  not_stated: ['không nêu trong kế hoạch', 'not stated in the plan'],
  not_checked: ['chưa kiểm tra', 'not yet checked'],
});
export type Status = z.infer<typeof STATUS>;

/** What an editor writes in the place of a value. */
export const absence = z.enum(['not stated', 'not checked']);

export const relation = vocabulary({
  on: ['vào', 'on'],
  before: ['trước', 'before'],
  by: ['chậm nhất', 'by'],
  from: ['từ', 'from'],
  within: ['trong', 'within'],
  occasion: ['nhân dịp', 'on the occasion of'],
});

export type Relation = z.infer<typeof relation>;

/** A time as the plan gives it: EDTF keeps its precision, `words` its wording. */
export const time = z.strictObject({
  edtf: edtf.meta({ ...edtf.meta(), isOwnTime: true }),
  relation: z.enum(relation.options).optional(),
  words: z.string().min(1),
});
export type Time = z.infer<typeof time>;

/** A heading above the clause may give the time of all that stands below it. */
export const timeOrHeading = time.extend({ heading: clauseId.optional() });

export const timeSource = vocabulary({
  clause: ['lời của đoạn', 'the words of the clause'],
  heading: ['tiêu đề của đoạn', 'its heading'],
});

/** What one clause says: the plan may state elsewhere what it does not (src/schema/undertaking.ts). */
const CLAUSE_STATUS = vocabulary({
  stated: ['nêu trong đoạn này', 'stated in this clause'],
  not_stated: ['không nêu trong đoạn này', 'not stated in this clause'],
  not_checked: ['chưa kiểm tra', 'not yet checked'],
});

/** The column `<field>_status` of what one clause says and another may say too: of this clause, never of the plan. */
export function statusInClause(label: [vi: string, en: string], elsewhere?: [vi: string, en: string]) {
  return describe(
    CLAUSE_STATUS,
    [`${label[0]}: tình trạng`, `${label[1]}: status`],
    elsewhere ?? [
      'Chỉ nói về đoạn của bản ghi này và tiêu đề của nó; kế hoạch có nêu ở chỗ khác hay không, xem các cột _state',
      'Of the clause of this record and its heading alone; whether the plan states it elsewhere is in the columns _state',
    ],
  );
}

/** The column `<field>_status` of a value with this label. */
export function statusOf(label: [vi: string, en: string]) {
  return describe(
    STATUS,
    [`${label[0]}: tình trạng`, `${label[1]}: status`],
    [
      'Kế hoạch có nêu, không nêu, hay sổ chưa kiểm tra',
      'Whether the plan states it, does not state it, or nobody has checked yet',
    ],
  );
}
