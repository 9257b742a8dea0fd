// Unknown is not none: a value that a plan can leave out is stated, or known not to be stated, or not yet looked for.

import { z } from 'zod';
import { describe, edtf, vocabulary } from './field.ts';

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
});

/** A time as the plan gives it: EDTF keeps its precision, `words` its wording. */
export const time = z.strictObject({
  edtf: edtf.meta({ ...edtf.meta(), isOwnTime: true }),
  relation: z.enum(relation.options).optional(),
  words: z.string().min(1),
});
export type Time = z.infer<typeof time>;

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
