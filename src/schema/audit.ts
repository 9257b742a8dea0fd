// An audit: a second reading of a whole plan from its source text, by a reader who did not enter it.

import { z } from 'zod';
import { day, describe, vocabulary } from './field.ts';
import { planId } from './id.ts';
import { defineTable } from './table.ts';

/** What a second reading looks for. */
export const findingKind = vocabulary({
  omission: ['Bỏ sót', 'Omission'],
  addition: ['Thêm điều không có', 'Addition'],
  kind: ['Sai loại', 'Wrong kind'],
  body: ['Sai cơ quan', 'Wrong body'],
  role: ['Sai vai trò', 'Wrong role'],
  date: ['Sai thời gian', 'Wrong date'],
  place: ['Sai nơi', 'Wrong place'],
  number: ['Sai số', 'Wrong number'],
  title: ['Tên nói nhiều hoặc ít hơn', 'Title says more or less'],
  other: ['Khác', 'Other'],
});

/** What an editor writes under `audit` of plan.yaml. */
export const auditEntry = z.strictObject({
  on: day,
  clausesRead: z.int().min(0),
  recordsRead: z.int().min(0),
  findings: z.partialRecord(findingKind, z.int().min(1)),
  corrected: z.partialRecord(findingKind, z.int().min(1)),
});

export const auditFindings = defineTable({
  label: ['Kết quả đọc lần hai', 'Findings of second readings'],
  row: [
    'Số phát hiện của một loại khi đọc lại một kế hoạch',
    'How many findings of one kind a second reading made in a plan',
  ],
  key: ['plan_id', 'kind'],
  links: { plan_id: 'plans' },
  columns: {
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    kind: describe(findingKind, ['Loại', 'Kind']),
    found: describe(z.int().min(0), ['Phát hiện', 'Found']),
    corrected: describe(z.int().min(0), ['Đã sửa', 'Corrected']),
  },
});
export type AuditFindingRow = z.infer<typeof auditFindings.schema>;
