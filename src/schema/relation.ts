// A relation: two records of different plans, matched by hand.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { recordId } from './id.ts';
import { note } from './note.ts';
import { defineTable } from './table.ts';

const relationKind = vocabulary({
  same_undertaking: ['Cùng một việc', 'Same undertaking'],
  same_model: ['Cùng một mô hình', 'Same model'],
  differs: ['Khác nhau', 'Differs'],
});

export const relationEntry = z.strictObject({
  from: recordId,
  to: recordId,
  kind: relationKind,
  note: note.optional(),
});

export const relations = defineTable({
  label: ['Quan hệ giữa các kế hoạch', 'Relations'],
  row: ['Hai bản ghi của hai kế hoạch, do người đối chiếu', 'Two records of different plans, matched by hand'],
  key: ['from_id', 'to_id', 'kind'],
  links: { from_id: 'records', to_id: 'records' },
  columns: {
    from_id: describe(recordId, ['Bản ghi', 'Record']),
    to_id: describe(recordId, ['Bản ghi kia', 'Other record']),
    kind: describe(relationKind, ['Quan hệ', 'Kind']),
    note_vi: describe(z.string().nullable(), ['Ghi chú', 'Note']),
    note_en: describe(z.string().nullable(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
  },
});
