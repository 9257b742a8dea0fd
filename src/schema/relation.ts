// A relation: two records of different plans, matched by hand.

import { z } from 'zod';
import { describe, vocabulary, withMeanings } from './field.ts';
import { recordId } from './id.ts';
import { note } from './note.ts';
import { defineTable } from './table.ts';

const relationKind = withMeanings(
  vocabulary({
    same_undertaking: ['Cùng một việc', 'Same undertaking'],
    same_model: ['Cùng một mô hình', 'Same model'],
    differs: ['Khác nhau', 'Differs'],
  }),
  {
    same_undertaking: [
      'hai kế hoạch hứa cùng một việc với cùng một đối tượng. Có: cùng rà soát quy ước. Không: một bên khảo sát, một bên kiến nghị',
      'two plans promise the same work on the same object. Yes: both review local conventions. No: one surveys, the other recommends',
    ],
    same_model: [
      'cùng một loại mô hình. Có: hai nơi cùng có mô hình nhà tạm lánh. Không: một nơi chỉ giới thiệu mô hình',
      'the same type of model. Yes: both have a community shelter. No: one only publicises models',
    ],
    differs: [
      'gần nhau mà khác ở điều ghi trong ghi chú. Có: một bên bố trí kinh phí, một bên tham mưu bố trí. Không: hai việc không liên quan',
      'close, and different in what the note says. Yes: one allocates money, the other advises on allocating it. No: two unrelated things',
    ],
  },
);

export const relationEntry = z.strictObject({
  from: recordId,
  to: recordId,
  kind: relationKind,
  note: note.optional(),
});

export const relations = defineTable({
  label: ['Quan hệ giữa các kế hoạch', 'Relations'],
  row: [
    'Hai bản ghi của hai kế hoạch, do người đối chiếu; danh sách chưa đủ',
    'Two records of different plans, matched by hand; the list is not complete',
  ],
  key: ['from_id', 'to_id', 'kind'],
  links: { from_id: 'records', to_id: 'records' },
  columns: {
    from_id: describe(recordId, ['Bản ghi', 'Record']),
    to_id: describe(recordId, ['Bản ghi kia', 'Other record']),
    kind: describe(
      relationKind,
      ['Quan hệ', 'Kind'],
      [
        'Danh sách chưa đủ: hai bản ghi không có dòng ở đây chưa chắc là khác nhau, hay là chỉ một kế hoạch có',
        'The list is not complete: two records without a row here are not thereby different, nor found in one plan alone',
      ],
    ),
    note_vi: describe(z.string().nullable(), ['Ghi chú', 'Note']),
    note_en: describe(z.string().nullable(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
  },
});
