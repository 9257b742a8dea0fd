// A model: a pilot or standing scheme in a plan; and each place where it runs.

import { z } from 'zod';
import { bilingual, describe, edtf, vocabulary } from './field.ts';
import { bodyId, clauseId, recordId, slug } from './id.ts';
import {
  entryBase,
  receiptColumns,
  receiptLinks,
  recordColumns,
  suffix,
  themeIds,
  themesColumn,
  title,
  titleColumns,
} from './record.ts';
import { duty, role, roleSource } from './responsibility.ts';
import { absence, statusInClause, statusOf, time } from './statement.ts';
import { defineTable } from './table.ts';

export const modelStatus = vocabulary({
  new: ['Xây dựng mới', 'New'],
  pilot: ['Thí điểm', 'Pilot'],
  maintained: ['Duy trì', 'Maintained'],
  expanded: ['Nhân rộng', 'Expanded'],
  proposed: ['Đề xuất', 'Proposed'],
});

/** A place where a model runs: a unit, a named place within a unit, or a number of unnamed units of a parent. */
const siteEntry = z
  .strictObject({
    clause: clauseId.optional(),
    suffix: suffix.optional(),
    locality: slug.optional(),
    place: z.string().min(1).optional(),
    placeEn: z.string().min(1).optional(),
    unnamed: z.strictObject({ count: z.int().min(1).or(absence), within: slug }).optional(),
    status: modelStatus.optional(),
    words: z.string().min(1),
  })
  .refine(
    (site) => (site.locality === undefined) !== (site.unnamed === undefined),
    'give either locality (with an optional named place in it) or unnamed',
  );

export const modelEntry = z.strictObject({
  table: z.literal('models'),
  ...entryBase,
  title,
  type: slug,
  status: modelStatus.or(absence),
  themes: themeIds,
  who: z.array(duty).min(1).or(absence).optional(),
  period: time.or(absence).optional(),
  sites: z.array(siteEntry).min(1).or(absence),
  repeats: recordId.optional(),
});

const OF_CLAUSES: [vi: string, en: string] = [
  'Chỉ nói về các đoạn dẫn mô hình (bảng record_clauses); cam kết làm mô hình ấy, hoặc mục khác, có thể nêu',
  'Of the clauses cited for the model alone (table record_clauses); the commitment to run it, or another section, may state it',
];

export const models = defineTable({
  label: ['Mô hình', 'Models'],
  row: ['Một mô hình trong một kế hoạch', 'A model in a plan'],
  key: ['id'],
  links: { ...receiptLinks, type_id: 'model_types', repeats_id: 'models' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    type_id: describe(slug, ['Loại mô hình', 'Model type']),
    status: describe(
      modelStatus.nullable(),
      ['Tình trạng', 'Status'],
      ['Theo lời của kế hoạch', 'In the words of the plan'],
    ),
    status_status: statusOf(['Tình trạng', 'Status']),
    themes: themesColumn,
    bodies: describe(
      z.string(),
      ['Cơ quan', 'Bodies'],
      ['Tên cơ quan, cách nhau bằng “ | ” (bảng model_bodies)', 'Names of bodies joined by " | " (table model_bodies)'],
    ),
    bodies_status: statusInClause(['Cơ quan', 'Bodies'], OF_CLAUSES),
    period_edtf: describe(edtf.nullable(), ['Thời gian (EDTF)', 'Period (EDTF)']),
    period_words: describe(z.string().nullable(), ['Thời gian', 'Period']),
    period_status: statusInClause(['Thời gian', 'Period'], OF_CLAUSES),
    sites_status: statusInClause(['Nơi thực hiện', 'Sites'], OF_CLAUSES),
    repeats_id: describe(
      recordId.nullable(),
      ['Nhắc lại', 'Repeats'],
      [
        'Mô hình mà đoạn này nói lại; không tính vào tổng số. Có: cùng mô hình, cùng nơi, ở mục khác. Không: cùng loại mô hình ở nơi khác',
        'The model that this clause says again; left out of counts. Yes: the same model in the same place, in another section. No: the same type of model elsewhere',
      ],
    ),
    ...receiptColumns,
  },
});
export type ModelRow = z.infer<typeof models.schema>;

export const modelBodies = defineTable({
  label: ['Cơ quan của mô hình', 'Bodies of models'],
  row: ['Vai trò của một cơ quan trong một mô hình', 'The role of one body in one model'],
  key: ['model_id', 'body_id', 'role'],
  links: { model_id: 'models', body_id: 'agencies' },
  columns: {
    model_id: describe(recordId, ['Mô hình', 'Model']),
    body_id: describe(bodyId, ['Cơ quan', 'Body']),
    role: describe(role, ['Vai trò', 'Role']),
    role_from: describe(roleSource, ['Căn cứ của vai trò', 'Role taken from']),
  },
});

const siteKind = vocabulary({
  unit: ['Đơn vị hành chính', 'Administrative unit'],
  place: ['Địa điểm trong một đơn vị', 'Named place within a unit'],
  unnamed: ['Không nêu tên', 'Unnamed'],
});

export const modelSites = defineTable({
  label: ['Nơi có mô hình', 'Model sites'],
  row: ['Một nơi mà mô hình được làm', 'One place where a model runs'],
  key: ['id'],
  links: { ...receiptLinks, model_id: 'models', locality_id: 'localities' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    model_id: describe(recordId, ['Mô hình', 'Model']),
    kind: describe(siteKind, ['Loại nơi', 'Kind of site']),
    locality_id: describe(
      slug,
      ['Đơn vị', 'Locality'],
      [
        'Đơn vị lúc ban hành; với nơi không nêu tên là đơn vị cấp trên',
        'Unit at the plan’s date; for unnamed sites the unit above them',
      ],
    ),
    place: describe(z.string().nullable(), ['Địa điểm', 'Place']),
    count: describe(
      z.int().nullable(),
      ['Số nơi', 'Count'],
      ['Chỉ với nơi không nêu tên', 'For unnamed sites only'],
      'sites',
    ),
    status: describe(
      modelStatus.nullable(),
      ['Tình trạng', 'Status'],
      ['Trống nếu kế hoạch không nêu', 'Empty where the plan does not state it'],
    ),
    words: describe(z.string(), ['Lời văn', 'Words'], ['Tên nơi đúng như in', 'The place as printed']),
    ...receiptColumns,
  },
});
export type ModelSiteRow = z.infer<typeof modelSites.schema>;

/** A type of model, followed across plans. */
export const modelTypeEntry = z.strictObject({ id: slug, label: bilingual, definition: bilingual });
export const modelTypes = defineTable({
  label: ['Loại mô hình', 'Model types'],
  row: ['Một loại mô hình, theo dõi qua các kế hoạch', 'A type of model, followed across plans'],
  key: ['id'],
  columns: {
    id: describe(slug, ['Mã', 'Id']),
    label_vi: describe(z.string(), ['Tên', 'Label (Vietnamese)']),
    label_en: describe(z.string(), ['Tên (tiếng Anh)', 'Label (English)']),
    definition_vi: describe(z.string(), ['Định nghĩa', 'Definition (Vietnamese)']),
    definition_en: describe(z.string(), ['Định nghĩa (tiếng Anh)', 'Definition (English)']),
    path: describe(z.string(), ['Trang', 'Page']),
  },
});
