// What every record has: an id, the plan it comes from, and its receipt (the clause, its lines, its exact wording).

import { z } from 'zod';
import { describe } from './field.ts';
import { clauseId, planId, recordId, slug } from './id.ts';
import { note } from './note.ts';

/** What tells the records of one clause apart. */
export const suffix = z.string().regex(/^[a-z][a-z0-9]*$/, 'a short word of a–z and 0–9');

/** What an entry of plan.yaml is about, by the themes of data/themes.yaml. */
export const themeIds = z.array(slug).min(1).max(3);

/** Fields that every entry of plan.yaml shares. */
export const entryBase = {
  clause: clauseId,
  suffix: suffix.optional(),
  alsoIn: z.array(clauseId).min(1).optional(),
  note: note.optional(),
};

/** The short title that editors give; English may follow later. */
export const title = z.strictObject({ vi: z.string().min(3).max(160), en: z.string().min(3).max(180).optional() });

/** Columns that every record table begins with: identity and receipt. */
export const recordColumns = {
  id: describe(recordId, ['Mã', 'Id'], ['Mã vĩnh viễn của bản ghi', 'Permanent id of the record']),
  plan_id: describe(planId, ['Kế hoạch', 'Plan'], ['Kế hoạch chứa điều này', 'The plan that says it']),
  clause_id: describe(
    z.string(),
    ['Đoạn', 'Clause'],
    [
      'Đoạn của văn bản gốc làm căn cứ (mã trong bảng clauses)',
      'The clause of the official text that is its receipt (id in table clauses)',
    ],
  ),
  line_start: describe(
    z.int().min(1),
    ['Từ dòng', 'First line'],
    ['Dòng đầu của đoạn trong source.txt, đếm từ 1', 'First line of the clause in source.txt, counted from 1'],
  ),
  line_end: describe(
    z.int().min(1),
    ['Đến dòng', 'Last line'],
    ['Dòng cuối của đoạn trong source.txt', 'Last line of the clause in source.txt'],
  ),
};

/** Columns that every record table ends with: official wording, note, address. */
export const receiptColumns = {
  text: describe(
    z.string(),
    ['Nguyên văn', 'Official wording'],
    ['Lời văn chính thức của đoạn, không sửa', 'The exact official words of the clause'],
  ),
  note_vi: describe(
    z.string().nullable(),
    ['Ghi chú', 'Note'],
    ['Ghi chú của sổ, tiếng Việt', 'Note of the register, in Vietnamese'],
  ),
  note_en: describe(
    z.string().nullable(),
    ['Ghi chú (tiếng Anh)', 'Note (English)'],
    ['Ghi chú của sổ, tiếng Anh', 'Note of the register, in English'],
  ),
  path: describe(
    z.string(),
    ['Trang', 'Page'],
    ['Địa chỉ trang, tính từ gốc của trang web', 'Address of its page, relative to the site'],
  ),
};

/** Columns for the register's own short title. */
export const titleColumns = {
  title_vi: describe(
    z.string(),
    ['Tóm tắt', 'Title (Vietnamese)'],
    ['Tên ngắn do sổ đặt', 'Short title given by the register'],
  ),
  title_en: describe(
    z.string().nullable(),
    ['Tóm tắt (tiếng Anh)', 'Title (English)'],
    ['Tên ngắn tiếng Anh do sổ đặt', 'Short English title given by the register'],
  ),
};

/** Where the columns of a receipt point. */
export const receiptLinks = { plan_id: 'plans', clause_id: 'clauses' };

/** The themes of a record as one cell; the table record_themes has a row for each. */
export const themesColumn = describe(
  z.string(),
  ['Chủ đề', 'Themes'],
  ['Mã chủ đề, cách nhau bằng “ | ”', 'Theme ids joined by " | "'],
);
