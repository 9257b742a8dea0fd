// A budget: a sum or a source of money.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { recordId } from './id.ts';
import { entryBase, receiptColumns, receiptLinks, recordColumns, title, titleColumns } from './record.ts';
import { absence, statusOf } from './statement.ts';
import { defineTable } from './table.ts';

export const moneySource = vocabulary({
  central: ['ngân sách Trung ương', 'central budget'],
  local: ['ngân sách địa phương', 'local budget'],
  state: ['ngân sách nhà nước', 'State budget'],
  sponsorship: ['tài trợ, viện trợ', 'sponsorship and aid'],
  social: ['huy động xã hội', 'contributions from society'],
  other: ['nguồn hợp pháp khác', 'other lawful sources'],
});

export const budgetEntry = z.strictObject({
  table: z.literal('budgets'),
  ...entryBase,
  title,
  amount: z.strictObject({ vnd: z.int().min(1), approximate: z.boolean(), words: z.string().min(1) }).or(absence),
  sources: z.array(moneySource).min(1).or(absence),
  /** The records that it pays for; left out where it is for the whole plan. */
  for: z.array(recordId).min(1).optional(),
});

export const budgets = defineTable({
  label: ['Kinh phí', 'Budgets'],
  row: ['Một khoản tiền hoặc một nguồn tiền', 'A sum or a source of money'],
  key: ['id'],
  links: receiptLinks,
  columns: {
    ...recordColumns,
    ...titleColumns,
    amount: describe(z.int().nullable(), ['Số tiền', 'Amount'], ['Đồng Việt Nam', 'Vietnamese dong'], 'VND'),
    amount_is_approximate: describe(
      z.boolean().nullable(),
      ['Ước chừng', 'Approximate'],
      ['Kế hoạch ghi “khoảng”', 'The plan says "about"'],
    ),
    amount_words: describe(z.string().nullable(), ['Số tiền: lời văn', 'Amount: words']),
    amount_status: statusOf(['Số tiền', 'Amount']),
    sources: describe(
      z.string(),
      ['Nguồn', 'Sources'],
      [
        'Loại nguồn, cách nhau bằng “ | ” (bảng budget_sources). “Tài trợ, viện trợ” chỉ khi văn bản ghi tài trợ, viện trợ hoặc hỗ trợ phát triển chính thức; nguồn lực huy động của tổ chức, cá nhân, kể cả ngoài nước, là “huy động xã hội”',
        'Kinds of source joined by " | " (table budget_sources). "Sponsorship and aid" only where the text says sponsorship, aid or official development assistance; resources raised from organisations and individuals, abroad too, are "contributions from society"',
      ],
    ),
    sources_status: statusOf(['Nguồn', 'Sources']),
    ...receiptColumns,
  },
});

export const budgetSources = defineTable({
  label: ['Nguồn của kinh phí', 'Sources of budgets'],
  row: ['Một loại nguồn của một khoản kinh phí', 'One kind of source of one budget'],
  key: ['budget_id', 'source'],
  links: { budget_id: 'budgets' },
  columns: {
    budget_id: describe(recordId, ['Khoản kinh phí', 'Budget']),
    source: describe(moneySource, ['Nguồn', 'Source']),
  },
});

export const budgetRecords = defineTable({
  label: ['Việc được chi', 'What budgets pay for'],
  row: ['Một việc mà một khoản kinh phí chi cho', 'One record that a budget pays for'],
  key: ['budget_id', 'record_id'],
  links: { budget_id: 'budgets', record_id: 'records' },
  columns: {
    budget_id: describe(recordId, ['Khoản kinh phí', 'Budget']),
    record_id: describe(
      recordId,
      ['Bản ghi', 'Record'],
      [
        'Chỉ việc mà lời văn gắn với khoản ấy, không phải mọi việc của cùng đoạn',
        'Only what the wording ties to the money, not every item of the same clause',
      ],
    ),
  },
});
