// An objective (an aim without a number), an audience (whom the plan addresses), and a contact printed in a plan.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import {
  entryBase,
  receiptColumns,
  receiptLinks,
  recordColumns,
  themeIds,
  themesColumn,
  title,
  titleColumns,
} from './record.ts';
import { defineTable } from './table.ts';

export const objectiveEntry = z.strictObject({ table: z.literal('objectives'), ...entryBase, title, themes: themeIds });
export const objectives = defineTable({
  label: ['Mục tiêu', 'Objectives'],
  row: ['Một mục đích không có con số', 'An aim without a number'],
  key: ['id'],
  links: receiptLinks,
  columns: {
    ...recordColumns,
    ...titleColumns,
    themes: themesColumn,
    ...receiptColumns,
  },
});

export const audienceEntry = z.strictObject({ table: z.literal('audiences'), ...entryBase, title });
export const audiences = defineTable({
  label: ['Đối tượng', 'Audiences'],
  row: ['Những ai mà kế hoạch hướng tới', 'Whom a plan addresses'],
  key: ['id'],
  links: receiptLinks,
  columns: { ...recordColumns, ...titleColumns, ...receiptColumns },
});

const contactKind = vocabulary({ email: ['Thư điện tử', 'E-mail'], phone: ['Điện thoại', 'Telephone'] });
export const contactEntry = z.strictObject({
  table: z.literal('contacts'),
  ...entryBase,
  kind: contactKind,
  words: z.string().min(1),
});
export const contacts = defineTable({
  label: ['Liên hệ đã in', 'Contacts'],
  row: ['Một liên hệ in trong kế hoạch, chỉ có giá trị lịch sử', 'A contact printed in a plan, historical only'],
  key: ['id'],
  links: receiptLinks,
  columns: {
    ...recordColumns,
    ...titleColumns,
    kind: describe(contactKind, ['Loại', 'Kind']),
    words: describe(
      z.string(),
      ['Liên hệ đã in', 'Contact as printed'],
      ['Chỉ có giá trị lịch sử, không phải nơi trợ giúp', 'Historical only: not a place to turn to for help'],
    ),
    ...receiptColumns,
  },
});
