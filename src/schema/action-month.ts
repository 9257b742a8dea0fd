// The action month of a plan: its theme of the year, its messages, its visual identity and its days.

import { z } from 'zod';
import { describe, edtf } from './field.ts';
import { entryBase, receiptColumns, receiptLinks, recordColumns, title, titleColumns } from './record.ts';
import { absence, statusOf, time } from './statement.ts';
import { defineTable } from './table.ts';

export const actionMonthEntry = z.strictObject({
  table: z.literal('action_months'),
  ...entryBase,
  title,
  /** In the words of the plan, without quotation marks. */
  theme: z.string().min(1).or(absence).optional(),
  messages: z.array(z.string().min(1)).min(1).or(absence).optional(),
  /** What the plan says of logo, colours or the set of signs to use. */
  identity: z.string().min(1).or(absence).optional(),
  period: time.or(absence).optional(),
});

export const actionMonths = defineTable({
  label: ['Tháng hành động', 'Action months'],
  row: ['Tháng hành động của một kế hoạch', 'The action month of a plan'],
  key: ['id'],
  links: receiptLinks,
  columns: {
    ...recordColumns,
    ...titleColumns,
    theme: describe(
      z.string().nullable(),
      ['Chủ đề của năm', 'Theme of the year'],
      ['Đúng lời kế hoạch, không kể dấu ngoặc kép', 'In the words of the plan, without quotation marks'],
    ),
    theme_status: statusOf(['Chủ đề của năm', 'Theme of the year']),
    messages: describe(
      z.string(),
      ['Thông điệp', 'Messages'],
      [
        'Những câu mà kế hoạch muốn truyền đi, đúng lời, cách nhau bằng “ | ”. Có: câu in trên băng rôn. Không: tên một hội thi',
        'What the plan wants to be said, in its words, joined by " | ". Yes: a sentence for banners. No: the name of a contest',
      ],
    ),
    messages_status: statusOf(['Thông điệp', 'Messages']),
    identity: describe(
      z.string().nullable(),
      ['Bộ nhận diện', 'Visual identity'],
      ['Lời kế hoạch về lô gô, màu, bộ nhận diện', 'What the plan says of logo, colours or a set of signs'],
    ),
    identity_status: statusOf(['Bộ nhận diện', 'Visual identity']),
    period_edtf: describe(edtf.nullable(), ['Thời gian (EDTF)', 'Period (EDTF)']),
    period_words: describe(z.string().nullable(), ['Thời gian', 'Period'], ['Đúng như in', 'As printed']),
    period_status: statusOf(['Thời gian', 'Period']),
    ...receiptColumns,
  },
});
