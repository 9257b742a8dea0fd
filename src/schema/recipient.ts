// A recipient: one item of "Nơi nhận", the list of those who were sent the plan.

import { z } from 'zod';
import { describe } from './field.ts';
import { bodyId } from './id.ts';
import { entryBase, receiptColumns, receiptLinks, recordColumns, titleColumns } from './record.ts';
import { defineTable } from './table.ts';

export const recipientEntry = z.strictObject({
  table: z.literal('recipients'),
  ...entryBase,
  words: z.string().min(1),
  body: bodyId.optional(),
});

export const recipients = defineTable({
  label: ['Nơi nhận', 'Recipients'],
  row: ['Một nơi nhận kế hoạch', 'One recipient of a plan'],
  key: ['id'],
  links: { ...receiptLinks, body_id: 'agencies' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    words: describe(
      z.string(),
      ['Nơi nhận', 'Recipient'],
      ['Đúng như in, không kể phần in cùng dòng', 'As printed, without what shares its line'],
    ),
    body_id: describe(
      bodyId.nullable(),
      ['Cơ quan', 'Body'],
      ['Trống nếu mục này nêu nhiều cơ quan', 'Empty where the item names several bodies'],
    ),
    ...receiptColumns,
  },
});
