// The change log: what was added, corrected or withdrawn; and the tombstones of withdrawn records.

import { z } from 'zod';
import { bilingual, describe, vocabulary } from './field.ts';
import { planId, recordId, slug } from './id.ts';
import { withdrawnTable } from './record-index.ts';

export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day: 2026-11-21');

export const changeKind = vocabulary({
  added: ['Thêm', 'Added'],
  corrected: ['Sửa', 'Corrected'],
  withdrawn: ['Rút', 'Withdrawn'],
});

/** One line of the change log. Its id names it in feeds, so it never changes and never goes. */
export const changeEntry = z.strictObject({
  id: slug,
  version: z.string(),
  date,
  kind: changeKind,
  what: bilingual,
  plans: z.array(planId).default([]),
  /** Where no record is named, the plans are meant as a whole. */
  records: z.array(recordId).default([]),
  /** Where no theme is named, those of the records: name them for records that are gone. */
  themes: z.array(slug).default([]),
});
export type ChangeEntry = z.infer<typeof changeEntry>;

/** How many changes stand on each page of the log. Addresses of changes hold the number of their page, so this never changes. */
export const LOG_ROWS = 50;

/** Takes the place of a change in the log, from 0 for the oldest; gives the number of the page it stands on for good. */
export function getLogPage(place: number): number {
  return Math.floor(place / LOG_ROWS) + 1;
}

export const changeRow = z.strictObject({
  id: describe(slug, ['Mã', 'Id'], ['Mã vĩnh viễn của thay đổi', 'Permanent id of the change']),
  version: describe(z.string(), ['Phiên bản', 'Version'], ['Phiên bản dữ liệu mang thay đổi này', 'The version of the data that brings the change']),
  date: describe(date, ['Ngày', 'Date']),
  kind: describe(changeKind, ['Loại', 'Kind']),
  what_vi: describe(z.string(), ['Nội dung', 'What changed (Vietnamese)']),
  what_en: describe(z.string(), ['Nội dung (tiếng Anh)', 'What changed (English)']),
  path: describe(z.string(), ['Trang', 'Page']),
});
export type ChangeRow = z.infer<typeof changeRow>;

const change_id = describe(slug, ['Thay đổi', 'Change']);

export const changePlanRow = z.strictObject({ change_id, plan_id: describe(planId, ['Kế hoạch', 'Plan']) });

export const changeRecordRow = z.strictObject({
  change_id,
  record_id: describe(recordId, ['Bản ghi', 'Record'], ['Có thể đã rút: khi ấy xem bảng withdrawn', 'It may be withdrawn: then see table withdrawn']),
});

export const changeThemeRow = z.strictObject({ change_id, theme_id: describe(slug, ['Chủ đề', 'Theme']) });

export const withdrawnRow = z.strictObject({
  id: describe(recordId, ['Mã', 'Id'], ['Mã đã rút; không bao giờ dùng lại', 'The withdrawn id; it is never used again']),
  plan_id: describe(planId, ['Kế hoạch', 'Plan']),
  table: describe(withdrawnTable, ['Bảng', 'Table'], ['Bảng từng chứa bản ghi', 'The table that held the record']),
  date: describe(date, ['Ngày rút', 'Withdrawn on']),
  why_vi: describe(z.string(), ['Lý do', 'Why (Vietnamese)']),
  why_en: describe(z.string(), ['Lý do (tiếng Anh)', 'Why (English)']),
  replaced_by_id: describe(recordId.nullable(), ['Thay bằng', 'Replaced by'], ['Trống nếu không có gì thay', 'Empty if nothing replaces it']),
  model_type_id: describe(slug.nullable(), ['Loại mô hình', 'Model type'], ['Chỉ với mô hình và nơi có mô hình', 'For models and model sites only']),
  path: describe(z.string(), ['Trang', 'Page'], ['Địa chỉ cũ, nay nói rằng bản ghi đã rút', 'The old address, which now says that the record is withdrawn']),
});
export type WithdrawnRow = z.infer<typeof withdrawnRow>;
