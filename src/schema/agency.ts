// An agency type (Sở Nội vụ) is shared by localities; a body is a type of one locality.

import { z } from 'zod';
import { bilingual, day, describe, vocabulary } from './field.ts';
import { bodyId, slug } from './id.ts';
import { evidence, level } from './locality.ts';
import { defineTable } from './table.ts';

export const agencyKind = vocabulary({
  authority: ['Chính quyền', 'Authority'],
  agency: ['Cơ quan chuyên môn', 'Government agency'],
  party: ['Tổ chức Đảng', 'Party body'],
  front: ['Mặt trận và đoàn thể', 'Front and mass organisations'],
  board: ['Ban phối hợp', 'Coordinating board'],
  service: ['Đơn vị sự nghiệp, báo đài', 'Public service or media'],
  force: ['Công an', 'Police'],
  officer: ['Chức danh', 'Office-holder'],
  association: ['Hội, hiệp hội', 'Association'],
  group: ['Nhóm không nêu tên từng nơi', 'Group, not listed out'],
});

/** How a body is named: with its unit, with the bare name of it, or by the plan where the text gives no place. */
const naming = z.enum(['unit', 'name', 'plan']);

export const agencyTypeEntry = z.strictObject({
  id: slug,
  kind: agencyKind,
  levels: z.array(level).min(1),
  label: bilingual,
  naming: naming.optional(),
  names: z.array(z.strictObject({ locality: slug, vi: z.string().min(1), en: z.string().min(1) })).default([]),
  abbreviations: z.array(z.string().min(1)).default([]),
  definition: bilingual.optional(),
  became: z.strictObject({ status: evidence, note: bilingual }).optional(),
});
export type AgencyTypeEntry = z.infer<typeof agencyTypeEntry>;

export const agencyTypes = defineTable({
  label: ['Loại cơ quan', 'Agency types'],
  row: ['Một loại cơ quan', 'A type of body'],
  key: ['id'],
  columns: {
    id: describe(slug, ['Mã', 'Id']),
    kind: describe(agencyKind, ['Loại', 'Kind']),
    levels: describe(
      z.string(),
      ['Cấp', 'Levels'],
      ['Cách nhau bằng “ | ” (bảng agency_type_levels)', 'Joined by " | " (table agency_type_levels)'],
    ),
    label_vi: describe(z.string(), ['Tên', 'Label (Vietnamese)']),
    label_en: describe(z.string(), ['Tên (tiếng Anh)', 'Label (English)']),
    abbreviations: describe(
      z.string(),
      ['Viết tắt', 'Abbreviations'],
      [
        'Dạng viết tắt trong các kế hoạch, cách nhau bằng “ | ” (bảng agency_type_abbreviations)',
        'Abbreviations printed in the plans, joined by " | " (table agency_type_abbreviations)',
      ],
    ),
    definition_vi: describe(z.string().nullable(), ['Định nghĩa', 'Definition']),
    definition_en: describe(z.string().nullable(), ['Định nghĩa (tiếng Anh)', 'Definition (English)']),
    became_status: describe(evidence.nullable(), ['Sau 2025: xác nhận', 'After 2025: evidence']),
    became_vi: describe(z.string().nullable(), ['Sau 2025', 'After 2025']),
    became_en: describe(z.string().nullable(), ['Sau 2025 (tiếng Anh)', 'After 2025 (English)']),
  },
});
export type AgencyTypeRow = z.infer<typeof agencyTypes.schema>;

export const agencyTypeLevels = defineTable({
  label: ['Cấp của loại cơ quan', 'Levels of agency types'],
  row: [
    'Một cấp có loại cơ quan này; với một nhóm: cấp của kế hoạch nêu nhóm ấy, và cấp của các thành viên',
    'One level at which a type of body exists; of a group: the level of the plan that names it, and those of its members',
  ],
  key: ['type_id', 'level'],
  links: { type_id: 'agency_types' },
  columns: {
    type_id: describe(slug, ['Loại cơ quan', 'Agency type']),
    level: describe(level, ['Cấp', 'Level']),
  },
});

export const agencyTypeAbbreviations = defineTable({
  label: ['Chữ viết tắt', 'Abbreviations'],
  row: ['Một dạng viết tắt của một loại cơ quan', 'One abbreviation of a type of body'],
  key: ['type_id', 'abbreviation'],
  links: { type_id: 'agency_types' },
  columns: {
    type_id: describe(slug, ['Loại cơ quan', 'Agency type']),
    abbreviation: describe(
      z.string().min(1),
      ['Viết tắt', 'Abbreviation'],
      ['Như in trong các kế hoạch', 'As printed in the plans'],
    ),
  },
});

export const agencies = defineTable({
  label: ['Cơ quan', 'Agencies'],
  row: ['Một cơ quan, nhóm hay chức danh của một địa phương', 'A body, group or office of one locality'],
  key: ['id'],
  links: { type_id: 'agency_types', locality_id: 'localities' },
  columns: {
    id: describe(bodyId, ['Mã', 'Id'], ['Loại cơ quan, @, địa phương', 'Agency type, @, locality']),
    type_id: describe(slug, ['Loại cơ quan', 'Agency type']),
    locality_id: describe(slug, ['Địa phương', 'Locality']),
    kind: describe(agencyKind, ['Loại', 'Kind']),
    name_vi: describe(
      z.string(),
      ['Tên', 'Name (Vietnamese)'],
      [
        'Loại cơ quan và nơi, như kế hoạch in: “Sở Y tế tỉnh Thừa Thiên Huế”, “Báo Cần Thơ”. Một nhóm mà văn bản không nêu nơi thì ghi nhóm ấy ở kế hoạch nào, trừ khi các thành viên chỉ có thể là của một nơi (sở chỉ có ở cấp tỉnh). Cách viết gần như nhau (“các sở, ngành”) gộp vào một nhóm; định nghĩa của loại cơ quan nói rõ. Có: “Các cơ quan liên quan (trong kế hoạch của thành phố Cần Thơ)”. Không: “Các cơ quan liên quan thành phố Cần Thơ”',
        'Type and place, as the plan prints it: “Sở Y tế tỉnh Thừa Thiên Huế”, “Báo Cần Thơ”. A group whose place the text does not give is named by the plan, unless its members can be of one place only (departments exist at the level of the province alone). Nearly the same words (“các sở, ngành”) are one group; the definition of the type says so. Yes: “Các cơ quan liên quan (trong kế hoạch của thành phố Cần Thơ)”. No: “Các cơ quan liên quan thành phố Cần Thơ”',
      ],
    ),
    name_en: describe(z.string(), ['Tên (tiếng Anh)', 'Name (English)']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
export const withdrawnAgencies = defineTable({
  label: ['Cơ quan không còn ghi', 'Withdrawn agencies'],
  row: [
    'Một tên mà một phiên bản trước đã ghi là cơ quan và nay không kế hoạch nào mang, vì sao, và nay xem tên nào',
    'A name that an earlier version gave as a body and that no plan bears now, why, and which name to see',
  ],
  key: ['id'],
  links: { locality_id: 'localities', replaced_by_id: 'agencies' },
  columns: {
    id: describe(
      bodyId,
      ['Mã', 'Id'],
      ['Mã đã bỏ; không bao giờ dùng cho cơ quan khác', 'The id that went; it is never used for another body'],
    ),
    locality_id: describe(slug, ['Địa phương', 'Locality']),
    name_vi: describe(z.string(), ['Tên cũ', 'Old name (Vietnamese)']),
    name_en: describe(z.string(), ['Tên cũ (tiếng Anh)', 'Old name (English)']),
    date: describe(day, ['Ngày bỏ', 'Withdrawn on']),
    why_vi: describe(z.string(), ['Lý do', 'Why (Vietnamese)']),
    why_en: describe(z.string(), ['Lý do (tiếng Anh)', 'Why (English)']),
    replaced_by_id: describe(
      bodyId.nullable(),
      ['Nay xem', 'See now'],
      ['Trống nếu không có tên nào thay', 'Empty if no name stands in its place'],
    ),
    path: describe(
      z.string(),
      ['Trang', 'Page'],
      ['Địa chỉ cũ, nay nói vì sao bỏ', 'The old address, which now says why it went'],
    ),
  },
});
export type AgencyRow = z.infer<typeof agencies.schema>;
