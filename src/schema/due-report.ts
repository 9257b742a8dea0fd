// A report that was due: derived from the deadlines that a plan itself gives to those who report. Whether it was made is
// another question, which only a search answers.

import { z } from 'zod';
import { day, describe, edtf, vocabulary } from './field.ts';
import { bodyId, recordId } from './id.ts';
import { receiptColumns, receiptLinks, recordColumns, titleColumns } from './record.ts';
import { relation } from './statement.ts';
import { defineTable } from './table.ts';

export const dueReports = defineTable({
  label: ['Báo cáo phải gửi', 'Reports that were due'],
  row: [
    'Một báo cáo mà chính kế hoạch ra hạn gửi; không nói báo cáo ấy đã được gửi hay chưa',
    'A report for which the plan itself sets a deadline; it says nothing of whether the report was made',
  ],
  key: ['id'],
  links: { ...receiptLinks, commitment_id: 'commitments', event_id: 'events' },
  columns: {
    ...recordColumns,
    id: describe(
      recordId,
      ['Mã', 'Id'],
      [
        'Mã của cam kết báo cáo mà đoạn của nó nêu hạn; việc được nhắc lại với cùng hạn chỉ có một dòng',
        'The id of the commitment to report whose clause gives the deadline; what is said again with the same deadline has one row',
      ],
    ),
    ...titleColumns,
    commitment_id: describe(recordId, ['Cam kết', 'Commitment'], ['Không phải điều nhắc lại', 'Not the repeat']),
    event_id: describe(
      recordId.nullable(),
      ['Sự kiện', 'Event'],
      ['Hạn ấy trong lịch', 'The deadline in the calendar'],
    ),
    due_edtf: describe(edtf, ['Hạn (EDTF)', 'Due (EDTF)']),
    due_relation: describe(
      relation.nullable(),
      ['Quan hệ với hạn', 'Relation to due date'],
      ['“trước” nghĩa là sớm hơn ngày ấy', '"before" means earlier than that day'],
    ),
    due_words: describe(z.string(), ['Hạn', 'Due'], ['Lời của kế hoạch', 'The words of the plan']),
    last_day: describe(
      day,
      ['Ngày cuối còn kịp', 'Last day in time'],
      ['Với “trước ngày 10/12/2018”: 2018-12-09', 'With “trước ngày 10/12/2018”: 2018-12-09'],
    ),
    has_passed: describe(
      z.boolean(),
      ['Đã qua ngày ấy', 'The day has passed'],
      [
        'Tính đến ngày của phiên bản dữ liệu. Không nói báo cáo đã được gửi hay chưa',
        'At the date of this version of the data. It says nothing of whether the report was made',
      ],
    ),
    from_ids: describe(
      z.string(),
      ['Ai báo cáo', 'Who reports'],
      [
        'Mã cơ quan, cách nhau bằng “ | ” (bảng due_report_bodies)',
        'Body ids joined by " | " (table due_report_bodies)',
      ],
    ),
    to_ids: describe(
      z.string(),
      ['Gửi ai', 'To whom'],
      ['Trống nếu kế hoạch không nêu ở đoạn này', 'Empty if the plan does not say so in this clause'],
    ),
    via_ids: describe(z.string(), ['Qua ai', 'Through whom'], ['Nơi chuyển báo cáo', 'Who passes the report on']),
    ...receiptColumns,
  },
});
export type DueReportRow = z.infer<typeof dueReports.schema>;

const reportSide = vocabulary({
  from: ['báo cáo', 'reports'],
  to: ['nhận', 'receives'],
  via: ['chuyển', 'passes it on'],
});

export const dueReportBodies = defineTable({
  label: ['Cơ quan của báo cáo phải gửi', 'Bodies of reports that were due'],
  row: [
    'Một cơ quan phải báo cáo, nhận hoặc chuyển báo cáo',
    'A body that has to report, receives the report or passes it on',
  ],
  key: ['report_id', 'side', 'body_id'],
  links: { report_id: 'due_reports', body_id: 'agencies' },
  columns: {
    report_id: describe(recordId, ['Báo cáo', 'Report']),
    side: describe(reportSide, ['Bên', 'Side']),
    body_id: describe(bodyId, ['Cơ quan', 'Body']),
  },
});
