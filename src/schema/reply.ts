// A reply: what a locality has answered to what the register says of its plan. It is shown beside the plan.

import { z } from 'zod';
import { bilingual, day, describe, webAddress } from './field.ts';
import { bodyId, planId, recordId } from './id.ts';
import { defineTable } from './table.ts';

/** What an editor writes under `replies` of plan.yaml. */
export const replyEntry = z
  .strictObject({
    on: day,
    from: bodyId,
    /** The reply's own words. */
    words: z.string().min(1).optional(),
    /** What it says, in ours. */
    summary: bilingual.optional(),
    address: webAddress.optional(),
    /** The promises that it speaks of; the plan as a whole if left out. */
    records: z.array(recordId).min(1).optional(),
    /** The evidence that it says is wrong: both stand. */
    disputes: recordId.optional(),
    /** How it was shown that it comes from that body; left out, it has not been. */
    verified: z.strictObject({ on: day, how: bilingual }).optional(),
  })
  .refine(
    ({ words, summary }) => words !== undefined || summary !== undefined,
    'give the words of the reply, a summary of it, or both',
  );

export const planReplies = defineTable({
  label: ['Trả lời của địa phương', 'Replies'],
  row: ['Một lời trả lời của địa phương về kế hoạch trong sổ', 'A reply of a locality about its plan in the register'],
  key: ['plan_id', 'position'],
  links: { plan_id: 'plans', body_id: 'agencies', disputes_id: 'evidence' },
  columns: {
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    position: describe(
      z.int().min(1),
      ['Thứ tự', 'Position'],
      ['Thứ tự trong tệp plan.yaml, đếm từ 1', 'Order in plan.yaml, counted from 1'],
    ),
    date: describe(day, ['Ngày trả lời', 'Date of the reply']),
    body_id: describe(bodyId, ['Nơi trả lời', 'Who replied']),
    words: describe(
      z.string().nullable(),
      ['Lời trả lời', 'Words of the reply'],
      ['Đúng lời của nơi trả lời', 'In the words of the body that replied'],
    ),
    summary_vi: describe(z.string().nullable(), ['Tóm tắt', 'Summary'], ['Do sổ viết', 'Written by the register']),
    summary_en: describe(
      z.string().nullable(),
      ['Tóm tắt (tiếng Anh)', 'Summary (English)'],
      ['Do sổ viết', 'Written by the register'],
    ),
    address: describe(
      z.string().nullable(),
      ['Địa chỉ', 'Address'],
      ['Nơi đọc được lời trả lời, nếu sổ biết', 'Where the reply can be read, if the register knows'],
    ),
    records: describe(
      z.string(),
      ['Về những điều', 'About'],
      [
        'Mã bản ghi, cách nhau bằng “ | ”; trống nếu nói về cả kế hoạch',
        'Ids of records, joined by " | "; empty if it is about the whole plan',
      ],
    ),
    disputes_id: describe(
      recordId.nullable(),
      ['Không đồng ý với bằng chứng', 'Disputes the evidence'],
      ['Cả hai cùng được giữ', 'Both stand'],
    ),
    verified_on: describe(
      day.nullable(),
      ['Ngày kiểm chứng người gửi', 'Sender verified on'],
      ['Trống nếu chưa kiểm chứng', 'Empty if the sender is not verified'],
    ),
    verified_how_vi: describe(z.string().nullable(), ['Kiểm chứng thế nào', 'How verified (Vietnamese)']),
    verified_how_en: describe(z.string().nullable(), ['Kiểm chứng thế nào (tiếng Anh)', 'How verified']),
  },
});
export type ReplyRow = z.infer<typeof planReplies.schema>;
