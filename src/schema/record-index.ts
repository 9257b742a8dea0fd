// The index of all records: one id, one table, one receipt. Lists and search read it. Responsibilities are not in it: their commitment stands for them.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { recordId } from './id.ts';
import { receiptColumns, recordColumns, titleColumns } from './record.ts';

const WORDS = {
  commitments: ['Cam kết', 'Commitment'],
  targets: ['Chỉ tiêu', 'Target'],
  objectives: ['Mục tiêu', 'Objective'],
  audiences: ['Đối tượng', 'Audience'],
  contacts: ['Liên hệ đã in', 'Printed contact'],
  models: ['Mô hình', 'Model'],
  model_sites: ['Nơi có mô hình', 'Model site'],
  events: ['Sự kiện, hạn', 'Event'],
  budgets: ['Kinh phí', 'Budget'],
  references: ['Văn bản được dẫn', 'Reference'],
  recipients: ['Nơi nhận', 'Recipient'],
} as const;

export const recordTable = vocabulary(WORDS);

/** Tables whose rows may be withdrawn: those of records, and the roles within a commitment. */
export const withdrawnTable = vocabulary({ ...WORDS, responsibilities: ['Trách nhiệm', 'Responsibility'] });
export type RecordTable = z.infer<typeof recordTable>;

export const recordRow = z.strictObject({
  ...recordColumns,
  table: describe(recordTable, ['Bảng', 'Table'], ['Bảng chứa bản ghi đầy đủ', 'The table that holds the whole record']),
  ...titleColumns,
  ...receiptColumns,
});
export type RecordRow = z.infer<typeof recordRow>;

export const recordClauseRow = z.strictObject({
  record_id: describe(recordId, ['Bản ghi', 'Record']),
  clause_id: describe(z.string(), ['Đoạn', 'Clause']),
});
export type RecordClauseRow = z.infer<typeof recordClauseRow>;
