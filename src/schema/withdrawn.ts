// A withdrawn record: its id stays, with why it went and what replaces it.

import { z } from 'zod';
import { bilingual, day, describe } from './field.ts';
import { planId, recordId, slug } from './id.ts';
import { withdrawnTable } from './record-index.ts';
import { defineTable } from './table.ts';

/** What an editor writes under `withdrawn` of plan.yaml. */
export const tombstoneEntry = z.strictObject({
  id: recordId,
  on: day,
  why: bilingual,
  replacedBy: recordId.optional(),
  /** For a model or one of its sites: the type on whose page it stood. */
  modelType: slug.optional(),
});

export const withdrawn = defineTable({
  label: ['Bản ghi đã rút', 'Withdrawn records'],
  row: ['Một bản ghi đã rút, vì sao, và cái gì thay nó', 'A withdrawn record, why, and what replaces it'],
  key: ['id'],
  links: { plan_id: 'plans', model_type_id: 'model_types' },
  columns: {
    id: describe(
      recordId,
      ['Mã', 'Id'],
      ['Mã đã rút; không bao giờ dùng lại', 'The withdrawn id; it is never used again'],
    ),
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    table: describe(withdrawnTable, ['Bảng', 'Table'], ['Bảng từng chứa bản ghi', 'The table that held the record']),
    date: describe(day, ['Ngày rút', 'Withdrawn on']),
    why_vi: describe(z.string(), ['Lý do', 'Why (Vietnamese)']),
    why_en: describe(z.string(), ['Lý do (tiếng Anh)', 'Why (English)']),
    replaced_by_id: describe(
      recordId.nullable(),
      ['Thay bằng', 'Replaced by'],
      ['Trống nếu không có gì thay', 'Empty if nothing replaces it'],
    ),
    model_type_id: describe(
      slug.nullable(),
      ['Loại mô hình', 'Model type'],
      ['Chỉ với mô hình và nơi có mô hình', 'For models and model sites only'],
    ),
    path: describe(
      z.string(),
      ['Trang', 'Page'],
      ['Địa chỉ cũ, nay nói rằng bản ghi đã rút', 'The old address, which now says that the record is withdrawn'],
    ),
  },
});
export type WithdrawnRow = z.infer<typeof withdrawn.schema>;
