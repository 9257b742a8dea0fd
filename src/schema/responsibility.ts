// A responsibility: one body's role in one commitment, from the verb of the clause.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { bodyId, recordId } from './id.ts';
import { receiptColumns, receiptLinks, recordColumns, titleColumns } from './record.ts';
import { defineTable } from './table.ts';

export const role = vocabulary({
  lead: ['Chủ trì', 'Lead'],
  implement: ['Thực hiện', 'Implements'],
  partner: ['Phối hợp', 'Partner'],
  requested: ['Được đề nghị', 'Requested'],
  advise: ['Tham mưu', 'Advises'],
  direct: ['Chỉ đạo', 'Directs'],
  report: ['Báo cáo', 'Reports'],
  receive: ['Nhận báo cáo', 'Receives the report'],
});

export const roleSource = vocabulary({
  verb: ['động từ của đoạn', 'the verb of the clause'],
  heading: ['tiêu đề của đoạn', 'its heading'],
});

/** What an editor writes under `who`: a body, its role, and whether a verb or only the heading says so. */
export const duty = z.strictObject({ body: bodyId, role, from: roleSource });

export const responsibilities = defineTable({
  label: ['Trách nhiệm', 'Responsibilities'],
  row: ['Vai trò của một cơ quan trong một cam kết', 'The role of one body in one commitment'],
  key: ['id'],
  links: { ...receiptLinks, commitment_id: 'commitments', body_id: 'agencies' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    commitment_id: describe(recordId, ['Cam kết', 'Commitment']),
    body_id: describe(bodyId, ['Cơ quan', 'Body']),
    role: describe(
      role,
      ['Vai trò', 'Role'],
      ['Theo động từ của đoạn: chủ trì, phối hợp, tham mưu…', 'From the verb of the clause: lead, partner, advise …'],
    ),
    role_from: describe(roleSource, ['Căn cứ của vai trò', 'Role taken from']),
    ...receiptColumns,
  },
});
