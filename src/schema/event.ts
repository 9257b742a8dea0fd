// An event: something with a date.

import { z } from 'zod';
import { day, describe, edtf, vocabulary } from './field.ts';
import { bodyId, recordId } from './id.ts';
import { entryBase, receiptColumns, receiptLinks, recordColumns, title, titleColumns } from './record.ts';
import { relation, time } from './statement.ts';
import { defineTable } from './table.ts';

const eventKind = vocabulary({
  action_month: ['Tháng hành động', 'Action month'],
  launch: ['Lễ phát động', 'Launch'],
  recurring_day: ['Ngày kỷ niệm', 'Recurring day'],
  deadline: ['Hạn', 'Deadline'],
  activity: ['Hoạt động có lịch', 'Scheduled activity'],
});

export const precision = vocabulary({
  day: ['ngày', 'day'],
  month: ['tháng', 'month'],
  year: ['năm', 'year'],
  interval: ['khoảng thời gian', 'interval'],
});

export const eventEntry = z.strictObject({
  table: z.literal('events'),
  ...entryBase,
  title,
  kind: eventKind,
  when: time,
  from: z.array(bodyId).min(1).optional(),
  to: z.array(bodyId).min(1).optional(),
  via: z.array(bodyId).min(1).optional(),
  commitment: recordId.optional(),
});

export const events = defineTable({
  label: ['Sự kiện và hạn', 'Events'],
  row: ['Một việc có ngày', 'Something with a date'],
  key: ['id'],
  links: { ...receiptLinks, commitment_id: 'commitments' },
  columns: {
    ...recordColumns,
    ...titleColumns,
    kind: describe(eventKind, ['Loại', 'Kind']),
    when_edtf: describe(
      edtf,
      ['Thời gian (EDTF)', 'When (EDTF)'],
      ['Giữ đúng độ chính xác của kế hoạch', 'Keeps the precision that the plan gives'],
    ),
    when_relation: describe(
      relation.nullable(),
      ['Quan hệ', 'Relation'],
      [
        '“trước” nghĩa là sớm hơn ngày ấy. “nhân dịp” nghĩa là kế hoạch chỉ nêu ngày ấy làm dịp, không phải ngày làm. Có: “nhân ngày 8/3”. Không: “Ngày 15/11/2020”',
        '"before" means earlier than that day. "on the occasion of" means that the plan names the day as an occasion only, not as the day of the work. Yes: “nhân ngày 8/3”. No: “Ngày 15/11/2020”',
      ],
    ),
    when_words: describe(z.string(), ['Thời gian', 'When'], ['Lời văn về thời gian', 'The words about the time']),
    starts: describe(
      day,
      ['Từ ngày', 'Starts'],
      [
        'Ngày đầu mà thời gian ấy bao gồm. Với “trước”: ngày cuối còn kịp, vì ngày được nêu không còn kịp nữa. Ví dụ: “trước ngày 10/12/2020” ghi 2020-12-09; “từ ngày 15/11 đến 15/12/2020” ghi 2020-11-15',
        'The first day that the time includes. With "before": the last day that still counts, since the day named does not. Example: “trước ngày 10/12/2020” gives 2020-12-09; “từ ngày 15/11 đến 15/12/2020” gives 2020-11-15',
      ],
    ),
    ends: describe(
      day,
      ['Đến ngày', 'Ends'],
      [
        'Ngày cuối mà thời gian ấy bao gồm. Với “trước”: ngày cuối còn kịp. Ví dụ: “trước ngày 10/12/2020” ghi 2020-12-09, không ghi 2020-12-10',
        'The last day that the time includes. With "before": the last day that still counts. Example: “trước ngày 10/12/2020” gives 2020-12-09, not 2020-12-10',
      ],
    ),
    precision: describe(precision, ['Độ chính xác', 'Precision']),
    from_ids: describe(
      z.string(),
      ['Ai làm, ai báo cáo', 'Who acts or reports'],
      ['Mã cơ quan, cách nhau bằng “ | ” (bảng event_bodies)', 'Body ids joined by " | " (table event_bodies)'],
    ),
    to_ids: describe(
      z.string(),
      ['Gửi ai', 'To whom'],
      ['Mã cơ quan, cách nhau bằng “ | ” (bảng event_bodies)', 'Body ids joined by " | " (table event_bodies)'],
    ),
    via_ids: describe(
      z.string(),
      ['Qua ai', 'Through whom'],
      [
        'Nơi chuyển báo cáo (“qua Phòng …”): mã cơ quan, cách nhau bằng “ | ” (bảng event_bodies)',
        'Who passes the report on (“qua Phòng …”): body ids joined by " | " (table event_bodies)',
      ],
    ),
    commitment_id: describe(recordId.nullable(), ['Cam kết', 'Commitment']),
    ...receiptColumns,
  },
});
export type EventRow = z.infer<typeof events.schema>;

const eventSide = vocabulary({
  from: ['làm hoặc báo cáo', 'acts or reports'],
  to: ['được gửi tới', 'is told'],
  via: ['nơi chuyển', 'passes it on'],
});

export const eventBodies = defineTable({
  label: ['Cơ quan của sự kiện', 'Bodies of events'],
  row: ['Một cơ quan làm, báo cáo, nhận hoặc chuyển báo cáo', 'A body that acts, reports, is told or passes it on'],
  key: ['event_id', 'side', 'body_id'],
  links: { event_id: 'events', body_id: 'agencies' },
  columns: {
    event_id: describe(recordId, ['Sự kiện', 'Event']),
    side: describe(
      eventSide,
      ['Bên', 'Side'],
      ['Ai làm, ai báo cáo; gửi ai; hay qua ai', 'Who acts or reports, who is told, or who passes it on'],
    ),
    body_id: describe(bodyId, ['Cơ quan', 'Body']),
  },
});
