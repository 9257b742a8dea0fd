// An objective (an aim without a number), an audience (whom the plan addresses), and a contact printed in a plan.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { slug } from './id.ts';
import { entryBase, receiptColumns, recordColumns, title, titleColumns } from './record.ts';

const themes = z.array(slug).min(1).max(3);

export const objectiveEntry = z.strictObject({ table: z.literal('objectives'), ...entryBase, title, themes });
export const objectiveRow = z.strictObject({
  ...recordColumns,
  ...titleColumns,
  themes: describe(z.string(), ['Chủ đề', 'Themes'], ['Mã chủ đề, cách nhau bằng “ | ”', 'Theme ids joined by " | "']),
  ...receiptColumns,
});
export type ObjectiveRow = z.infer<typeof objectiveRow>;

export const audienceEntry = z.strictObject({ table: z.literal('audiences'), ...entryBase, title });
export const audienceRow = z.strictObject({ ...recordColumns, ...titleColumns, ...receiptColumns });
export type AudienceRow = z.infer<typeof audienceRow>;

export const contactKind = vocabulary({ email: ['Thư điện tử', 'E-mail'], phone: ['Điện thoại', 'Telephone'] });
export const contactEntry = z.strictObject({ table: z.literal('contacts'), ...entryBase, kind: contactKind, words: z.string().min(1) });
export const contactRow = z.strictObject({
  ...recordColumns,
  ...titleColumns,
  kind: describe(contactKind, ['Loại', 'Kind']),
  words: describe(
    z.string(),
    ['Liên hệ đã in', 'Contact as printed'],
    ['Chỉ có giá trị lịch sử, không phải nơi trợ giúp', 'Historical only: not a place to turn to for help'],
  ),
  ...receiptColumns,
});
export type ContactRow = z.infer<typeof contactRow>;
