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
    [
      'Tên ngắn do sổ đặt; với văn bản được dẫn, nơi nhận, liên hệ và nơi không nêu tên thì là lời của kế hoạch',
      'Short title given by the register; of documents cited, recipients, contacts and unnamed sites, the words of the plan',
    ],
  ),
  title_en: describe(
    z.string().nullable(),
    ['Tóm tắt (tiếng Anh)', 'Title (English)'],
    [
      'Tên ngắn tiếng Anh do sổ đặt. Trống nếu tên là lời tiếng Việt của kế hoạch (cột title_is_quotation), hoặc chưa ai đặt tên tiếng Anh. Có: “Pilot a community shelter in Lộc Điền commune”. Không: “Sở Tài chính” chép lại ở nơi nhận',
      'Short English title given by the register. Empty where the title is in Vietnamese words of the plan (column title_is_quotation), or where nobody has given an English one yet. Yes: "Pilot a community shelter in Lộc Điền commune". No: the Vietnamese name of a recipient, copied',
    ],
  ),
  title_is_quotation: describe(
    z.boolean(),
    ['Tóm tắt là lời kế hoạch', 'Title is a quotation'],
    [
      'Đúng nếu title_vi là lời của kế hoạch, không phải tên do sổ đặt. Có: tên một văn bản được dẫn. Không: tên một cam kết',
      'True where title_vi is in the words of the plan and no title given by the register. Yes: the name of a document cited. No: the title of a commitment',
    ],
  ),
};

/** Where the columns of a receipt point. */
export const receiptLinks = { plan_id: 'plans', clause_id: 'clauses' };

/** The themes of a record as one cell; the table record_themes has a row for each. */
export const themesColumn = describe(
  z.string(),
  ['Chủ đề', 'Themes'],
  [
    'Một đến ba chủ đề do sổ chọn; có và không của từng chủ đề: bảng themes. Mã chủ đề, cách nhau bằng “ | ”',
    'One to three themes given by the register; what is in each and what is not: table themes. Theme ids joined by " | "',
  ],
);
