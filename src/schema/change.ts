// The change log: what was added, corrected or withdrawn.

import { z } from 'zod';
import { bilingual, day, describe, vocabulary } from './field.ts';
import { measure } from './figure.ts';
import { planId, recordId, slug } from './id.ts';
import { defineTable } from './table.ts';

const changeKind = vocabulary({
  added: ['Thêm', 'Added'],
  corrected: ['Sửa', 'Corrected'],
  withdrawn: ['Rút', 'Withdrawn'],
});

/** A change in the log. Its id names it in feeds, so it never changes and never goes. */
export const changeEntry = z.strictObject({
  id: slug,
  version: z.string(),
  date: day,
  kind: changeKind,
  what: bilingual,
  plans: z.array(planId).default([]),
  /** If no record is named, the plans are meant as a whole. */
  records: z.array(recordId).default([]),
  /** If none is named, those of the records. Name them for records that are gone. */
  themes: z.array(slug).default([]),
  /** Figures of plans as the version before gave them, where this change gives them anew. */
  figures: z.array(z.strictObject({ plan: planId, measure, before: z.int().min(0) })).default([]),
});
export type ChangeEntry = z.infer<typeof changeEntry>;

/** Changes on each page of the log. It never changes: addresses of changes hold the number of their page. */
export const LOG_ROWS = 50;

/** `place` counts from 0 for the oldest change. A change stays on its page for good. */
export function getLogPage(place: number): number {
  return Math.floor(place / LOG_ROWS) + 1;
}

export const changes = defineTable({
  label: ['Nhật ký thay đổi', 'Change log'],
  row: ['Một lần thêm, sửa hoặc rút', 'One addition, correction or withdrawal'],
  key: ['id'],
  columns: {
    id: describe(slug, ['Mã', 'Id'], ['Mã vĩnh viễn của thay đổi', 'Permanent id of the change']),
    version: describe(
      z.string(),
      ['Phiên bản', 'Version'],
      ['Phiên bản dữ liệu mang thay đổi này', 'The version of the data that brings the change'],
    ),
    date: describe(day, ['Ngày', 'Date']),
    kind: describe(changeKind, ['Loại', 'Kind']),
    what_vi: describe(z.string(), ['Nội dung', 'What changed (Vietnamese)']),
    what_en: describe(z.string(), ['Nội dung (tiếng Anh)', 'What changed (English)']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
export type ChangeRow = z.infer<typeof changes.schema>;

const change_id = describe(slug, ['Thay đổi', 'Change']);

export const changePlans = defineTable({
  label: ['Kế hoạch của thay đổi', 'Plans of changes'],
  row: ['Một kế hoạch mà một thay đổi chạm tới', 'One plan that a change touches'],
  key: ['change_id', 'plan_id'],
  links: { change_id: 'changes', plan_id: 'plans' },
  columns: { change_id, plan_id: describe(planId, ['Kế hoạch', 'Plan']) },
});

export const changeRecords = defineTable({
  label: ['Bản ghi của thay đổi', 'Records of changes'],
  row: ['Một bản ghi mà một thay đổi nêu', 'One record that a change names'],
  key: ['change_id', 'record_id'],
  links: { change_id: 'changes' },
  columns: {
    change_id,
    record_id: describe(
      recordId,
      ['Bản ghi', 'Record'],
      ['Có thể đã rút: khi ấy xem bảng withdrawn', 'It may be withdrawn: then see table withdrawn'],
    ),
  },
});

export const changeThemes = defineTable({
  label: ['Chủ đề của thay đổi', 'Themes of changes'],
  row: ['Một chủ đề mà một thay đổi chạm tới', 'One theme that a change touches'],
  key: ['change_id', 'theme_id'],
  links: { change_id: 'changes', theme_id: 'themes' },
  columns: {
    change_id,
    theme_id: describe(
      slug,
      ['Chủ đề', 'Theme'],
      [
        'Chủ đề của những bản ghi mà thay đổi nêu. Thay đổi chỉ nêu kế hoạch là của cả kế hoạch, nên mang mọi chủ đề của kế hoạch ấy',
        'Themes of the records that the change names. A change that names plans alone is of the whole plans, and has all themes of theirs',
      ],
    ),
  },
});

export const changeFigures = defineTable({
  label: ['Con số trước thay đổi', 'Figures before changes'],
  row: [
    'Một con số của một kế hoạch, theo phiên bản trước thay đổi ấy',
    'One figure of one plan, by the version before the change',
  ],
  key: ['change_id', 'plan_id', 'measure'],
  links: { change_id: 'changes', plan_id: 'plans' },
  columns: {
    change_id,
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    measure: describe(
      measure,
      ['Điều được đếm', 'Measure'],
      ['Con số nay: bảng plan_figures', 'The figure of today: table plan_figures'],
    ),
    before: describe(
      z.int().min(0),
      ['Trước', 'Before'],
      [
        'Đếm từ các bảng của phiên bản trước, theo quy tắc của nó; phiên bản ấy có thể chưa công bố con số này ở một bảng',
        'Counted from the tables of the version before, by its rules; that version may not have published the figure in a table',
      ],
    ),
  },
});
