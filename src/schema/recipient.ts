// A recipient: one item of "Nơi nhận", the list of those who were sent the plan.

import { z } from 'zod';
import { describe } from './field.ts';
import { bodyId } from './id.ts';
import { entryBase, receiptColumns, recordColumns, titleColumns } from './record.ts';

export const recipientEntry = z.strictObject({
  table: z.literal('recipients'),
  ...entryBase,
  words: z.string().min(1),
  body: bodyId.optional(),
});

export const recipientRow = z.strictObject({
  ...recordColumns,
  ...titleColumns,
  words: describe(z.string(), ['Nơi nhận', 'Recipient'], ['Đúng như in, không kể phần in cùng dòng', 'As printed, without what shares its line']),
  body_id: describe(bodyId.nullable(), ['Cơ quan', 'Body'], ['Trống nếu mục này nêu nhiều cơ quan', 'Empty where the item names several bodies']),
  ...receiptColumns,
});
export type RecipientRow = z.infer<typeof recipientRow>;
