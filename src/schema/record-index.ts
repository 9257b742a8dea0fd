// The index of all records: one id, one table, one receipt. Lists and search read it. Responsibilities are not in it,
// since their commitment is.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { recordId } from './id.ts';
import { receiptColumns, receiptLinks, recordColumns, titleColumns } from './record.ts';
import { defineTable } from './table.ts';

const WORDS = {
  commitments: ['Cam kết', 'Commitment'],
  targets: ['Chỉ tiêu', 'Target'],
  objectives: ['Mục tiêu', 'Objective'],
  audiences: ['Đối tượng', 'Audience'],
  contacts: ['Liên hệ đã in', 'Printed contact'],
  models: ['Mô hình', 'Model'],
  model_sites: ['Nơi có mô hình', 'Model site'],
  events: ['Sự kiện, hạn', 'Event'],
  action_months: ['Tháng hành động', 'Action month'],
  budgets: ['Kinh phí', 'Budget'],
  references: ['Văn bản được dẫn', 'Reference'],
  recipients: ['Nơi nhận', 'Recipient'],
} as const;

export const recordTable = vocabulary(WORDS);

/** Tables whose rows may be withdrawn: those of records, and the roles within a commitment. */
export const withdrawnTable = vocabulary({ ...WORDS, responsibilities: ['Trách nhiệm', 'Responsibility'] });
export type RecordTable = z.infer<typeof recordTable>;

export const records = defineTable({
  label: ['Mọi bản ghi', 'All records'],
  row: [
    'Một bản ghi có nguyên văn, của bất kỳ bảng nào trừ responsibilities',
    'One record with official wording, of any table but responsibilities',
  ],
  key: ['id'],
  links: receiptLinks,
  columns: {
    ...recordColumns,
    table: describe(
      recordTable,
      ['Bảng', 'Table'],
      ['Bảng chứa bản ghi đầy đủ', 'The table that holds the whole record'],
    ),
    ...titleColumns,
    ...receiptColumns,
  },
});
export type RecordRow = z.infer<typeof records.schema>;

export const recordClauses = defineTable({
  label: ['Đoạn của bản ghi', 'Clauses of records'],
  row: ['Một đoạn mà một bản ghi dẫn', 'One clause that a record cites'],
  key: ['record_id', 'clause_id'],
  links: { record_id: 'records', clause_id: 'clauses' },
  columns: {
    record_id: describe(recordId, ['Bản ghi', 'Record']),
    clause_id: describe(z.string(), ['Đoạn', 'Clause']),
  },
});
