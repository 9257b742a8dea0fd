// A locality: an administrative unit as it was, with what it was formed from and what it became.

import { z } from 'zod';
import { bilingual, day, describe, vocabulary } from './field.ts';
import { slug } from './id.ts';
import { defineTable } from './table.ts';

export const localityType = vocabulary({
  'quoc-gia': ['Quốc gia', 'Country'],
  tinh: ['Tỉnh', 'Province'],
  'thanh-pho': ['Thành phố', 'City'],
  quan: ['Quận', 'Urban district'],
  huyen: ['Huyện', 'District'],
  'thi-xa': ['Thị xã', 'Town'],
  phuong: ['Phường', 'Ward'],
  xa: ['Xã', 'Commune'],
  'thi-tran': ['Thị trấn', 'Township'],
  'dac-khu': ['Đặc khu', 'Special zone'],
});

export const level = vocabulary({
  nation: ['Trung ương', 'National'],
  province: ['Cấp tỉnh', 'Province level'],
  district: ['Cấp huyện', 'District level'],
  commune: ['Cấp xã', 'Commune level'],
});
export type Level = z.infer<typeof level>;

export const evidence = vocabulary({
  confirmed: ['đã xác nhận', 'confirmed'],
  unconfirmed: ['chưa xác nhận', 'unconfirmed'],
});

export const localityEntry = z.strictObject({
  id: slug,
  type: localityType,
  level,
  name: z.string().min(1),
  parent: slug.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  codes: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{2,5}$/, 'a statistical code in quotes: "31135"'),
        from: day.optional(),
        until: day.optional(),
      }),
    )
    .default([]),
  named: z.array(z.string().min(1)).default([]),
  formedFrom: z.array(slug).default([]),
  formedFromNames: z.array(z.string().min(1)).default([]),
  became: z
    .strictObject({
      to: z.array(slug).min(1),
      date: day,
      by: z.string().min(1),
      status: evidence,
      source: z.string().min(1),
    })
    .optional(),
  tile: z.strictObject({ column: z.int().min(0), row: z.int().min(0) }).optional(),
  note: bilingual.optional(),
});
export type LocalityEntry = z.infer<typeof localityEntry>;

export const localities = defineTable({
  label: ['Địa phương', 'Localities'],
  row: ['Một đơn vị hành chính như nó đã từng là', 'An administrative unit as it was'],
  key: ['id'],
  links: { parent_id: 'localities' },
  columns: {
    id: describe(slug, ['Mã', 'Id']),
    type: describe(localityType, ['Loại', 'Type']),
    level: describe(level, ['Cấp', 'Level']),
    name: describe(z.string(), ['Tên', 'Name'], ['Không kể loại đơn vị', 'Without its type']),
    full_name: describe(z.string(), ['Tên đầy đủ', 'Full name']),
    parent_id: describe(
      slug.nullable(),
      ['Thuộc', 'Parent'],
      ['Đơn vị cấp trên khi bắt đầu', 'The unit above it at its start'],
    ),
    valid_from: describe(
      day.nullable(),
      ['Từ ngày', 'From'],
      ['Trống nếu sổ không biết', 'Empty if the register does not know'],
    ),
    valid_to: describe(
      day.nullable(),
      ['Đến ngày', 'Until'],
      ['Trống nếu đơn vị còn hoặc sổ không biết', 'Empty if it still exists or the register does not know'],
    ),
    is_current: describe(z.boolean(), ['Hiện còn', 'Exists today']),
    formed_from_names: describe(
      z.string(),
      ['Thành lập từ', 'Formed from'],
      ['Tên, cách nhau bằng “ | ” (bảng locality_origins)', 'Names joined by " | " (table locality_origins)'],
    ),
    tile_column: describe(z.int().nullable(), ['Cột trên sơ đồ', 'Tile column']),
    tile_row: describe(z.int().nullable(), ['Hàng trên sơ đồ', 'Tile row']),
    note_vi: describe(z.string().nullable(), ['Ghi chú', 'Note']),
    note_en: describe(z.string().nullable(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
export type LocalityRow = z.infer<typeof localities.schema>;

export const localityCodes = defineTable({
  label: ['Mã thống kê', 'Statistical codes'],
  row: ['Một mã của một đơn vị trong một thời gian', 'One code of a unit for a time'],
  key: ['locality_id', 'code'],
  links: { locality_id: 'localities' },
  columns: {
    locality_id: describe(slug, ['Đơn vị', 'Locality']),
    code: describe(
      z.string(),
      ['Mã thống kê', 'Statistical code'],
      ['Mã đã từng được dùng lại: chỉ đúng trong thời gian ghi', 'Codes were reused: true only between its dates'],
    ),
    valid_from: describe(day.nullable(), ['Từ ngày', 'From']),
    valid_to: describe(day.nullable(), ['Đến ngày', 'Until']),
  },
});
export type LocalityCodeRow = z.infer<typeof localityCodes.schema>;

export const localityChanges = defineTable({
  label: ['Đơn vị cũ thành đơn vị mới', 'Changes of localities'],
  row: ['Một đơn vị cũ và một đơn vị mới giữ đất của nó', 'A former unit and a unit that holds its territory today'],
  key: ['from_id', 'to_id'],
  links: { from_id: 'localities', to_id: 'localities' },
  columns: {
    from_id: describe(slug, ['Đơn vị cũ', 'Former unit']),
    to_id: describe(slug, ['Đơn vị mới', 'New unit']),
    date: describe(day, ['Từ ngày', 'Date']),
    by: describe(z.string(), ['Theo', 'By'], ['Nghị quyết và điều khoản', 'Resolution and clause']),
    status: describe(evidence, ['Xác nhận', 'Evidence']),
    source: describe(z.string(), ['Nguồn', 'Source']),
  },
});
export type LocalityChangeRow = z.infer<typeof localityChanges.schema>;

export const localityOrigins = defineTable({
  label: ['Thành lập từ', 'Origins of localities'],
  row: ['Tên một đơn vị cũ mà đơn vị này được lập từ đó', 'The name of a former unit that a unit was formed from'],
  key: ['locality_id', 'position'],
  links: { locality_id: 'localities' },
  columns: {
    locality_id: describe(slug, ['Đơn vị', 'Locality']),
    position: describe(z.int().min(1), ['Thứ tự', 'Position'], ['Đếm từ 1', 'Counted from 1']),
    name: describe(
      z.string().min(1),
      ['Thành lập từ', 'Formed from'],
      ['Tên đơn vị cũ, như trong nghị quyết', 'Name of the former unit, as in the resolution'],
    ),
  },
});
