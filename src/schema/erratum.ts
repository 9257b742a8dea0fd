// An erratum: damage of extraction, mended from the text itself.

import { z } from 'zod';
import { bilingual, describe } from './field.ts';
import { planId } from './id.ts';
import { defineTable } from './table.ts';

/** What an editor writes under `errata` of plan.yaml. */
export const erratumEntry = z.strictObject({
  line: z.int().min(1),
  found: z.string().min(1),
  read: z.string(),
  why: bilingual,
});

export const planErrata = defineTable({
  label: ['Chỗ hỏng đã sửa', 'Errata'],
  row: ['Một chỗ hỏng khi trích xuất, sửa theo chính văn bản', 'Damage of extraction mended from the text itself'],
  key: ['plan_id', 'line', 'found'],
  links: { plan_id: 'plans' },
  columns: {
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    line: describe(z.int().min(1), ['Dòng', 'Line']),
    found: describe(z.string(), ['Trong văn bản', 'As found']),
    read: describe(z.string(), ['Đọc là', 'Read as']),
    why_vi: describe(z.string(), ['Vì sao', 'Why']),
    why_en: describe(z.string(), ['Vì sao (tiếng Anh)', 'Why (English)']),
  },
});
export type ErratumRow = z.infer<typeof planErrata.schema>;
