// A theme: what a reader searches by.

import { z } from 'zod';
import { bilingual, describe } from './field.ts';
import { recordId, slug } from './id.ts';
import { defineTable } from './table.ts';

export const themeEntry = z.strictObject({
  id: slug,
  label: bilingual,
  /** Everyday names: who searches for one is shown the theme first. */
  alsoCalled: z
    .strictObject({ vi: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) })
    .optional(),
  definition: bilingual,
  sdg: z
    .string()
    .regex(/^5\.[1-6a-c]$/, 'a target of SDG 5 in quotes: "5.2"')
    .optional(),
  /** True where readers may need to keep their reading private: its pages can be left quickly. */
  sensitive: z.boolean().optional(),
});
export type ThemeEntry = z.infer<typeof themeEntry>;

export const themes = defineTable({
  label: ['Chủ đề', 'Themes'],
  row: ['Một chủ đề để tìm', 'A theme to search by'],
  key: ['id'],
  columns: {
    id: describe(slug, ['Mã', 'Id']),
    label_vi: describe(z.string(), ['Tên', 'Label (Vietnamese)']),
    label_en: describe(z.string(), ['Tên (tiếng Anh)', 'Label (English)']),
    also_called_vi: describe(
      z.string(),
      ['Còn gọi là', 'Also called (Vietnamese)'],
      ['Cách nói thường ngày, cách nhau bằng “ | ”', 'Everyday names, joined by " | "'],
    ),
    also_called_en: describe(z.string(), ['Còn gọi là (tiếng Anh)', 'Also called (English)']),
    definition_vi: describe(
      z.string(),
      ['Định nghĩa', 'Definition'],
      ['Gồm một ví dụ có và một ví dụ không', 'With one example of yes and one of no'],
    ),
    definition_en: describe(z.string(), ['Định nghĩa (tiếng Anh)', 'Definition (English)']),
    sdg: describe(
      z.string().nullable(),
      ['Chỉ tiêu SDG', 'SDG target'],
      ['Chỉ tiêu của Mục tiêu phát triển bền vững số 5', 'Target of Sustainable Development Goal 5'],
    ),
    is_sensitive: describe(
      z.boolean(),
      ['Cần kín đáo', 'Sensitive'],
      [
        'Người đọc có thể cần giữ kín việc đọc chủ đề này; các trang về nó có nút rời đi nhanh',
        'Readers may need to keep their reading private; pages on this theme can be left quickly',
      ],
    ),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});

export const recordThemes = defineTable({
  label: ['Chủ đề của bản ghi', 'Themes of records'],
  row: ['Một chủ đề của một bản ghi', 'One theme of one record'],
  key: ['record_id', 'theme_id'],
  links: { record_id: 'records', theme_id: 'themes' },
  columns: {
    record_id: describe(recordId, ['Bản ghi', 'Record']),
    theme_id: describe(
      slug,
      ['Chủ đề', 'Theme'],
      [
        'Do sổ chọn, không phải lời của kế hoạch; có và không của từng chủ đề: cột definition của bảng themes',
        'Given by the register, not in the words of the plan; what is in and what is not: column definition of table themes',
      ],
    ),
  },
});
