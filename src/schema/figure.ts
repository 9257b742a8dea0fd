// A figure: one thing that plans can be compared by, for one plan, with the records it was counted from.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import { planId, slug } from './id.ts';
import { statusOf } from './statement.ts';
import { defineTable } from './table.ts';

/** What plans are compared by, in the order in which readers see it. */
export const measure = vocabulary({
  issuer: ['Nơi ban hành', 'Issuer'],
  year: ['Năm', 'Year'],
  issued: ['Ngày ban hành', 'Date of issue'],
  commitments: ['Cam kết', 'Commitments'],
  requests: ['Lời đề nghị', 'Requests'],
  theme: ['Cam kết theo chủ đề', 'Commitments by theme'],
  named: ['Điều nêu ít nhất một cơ quan làm', 'Items that name a body to act'],
  led: ['Điều nêu rõ cơ quan chủ trì', 'Items with a named lead'],
  dated: ['Điều nêu hạn, ngày hoặc tháng', 'Items with a deadline, day or month'],
  year_only: ['Điều chỉ nêu năm', 'Items with a year only'],
  quantified: ['Điều nêu số lượng', 'Items with a number'],
  placed: ['Điều nêu tên nơi thực hiện', 'Items that name a place'],
  targets: ['Chỉ tiêu bằng số', 'Targets in numbers'],
  money: ['Kinh phí', 'Money'],
  funded: ['Điều nêu số tiền hoặc nguồn tiền', 'Items with a sum or source of money'],
  whole_plan: ['Nói chung cho cả kế hoạch', 'Stated for the whole plan'],
  models: ['Mô hình', 'Models'],
  action_month: ['Tháng hành động', 'Action month'],
});
export type Measure = z.infer<typeof measure>;

export const planFigures = defineTable({
  label: ['Số để so sánh', 'Figures'],
  row: ['Một điều để so sánh các kế hoạch, của một kế hoạch', 'One thing that plans are compared by, for one plan'],
  key: ['id'],
  links: { plan_id: 'plans', theme_id: 'themes' },
  columns: {
    id: describe(
      z.string(),
      ['Mã', 'Id'],
      ['Kế hoạch, dấu hai chấm, điều được so, và chủ đề nếu có', 'Plan, colon, measure, and theme where there is one'],
    ),
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    measure: describe(
      measure,
      ['Điều được so', 'Measure'],
      [
        '“Điều” là cam kết và lời đề nghị, không tính điều nhắc lại. Một điều nêu điều gì khi đoạn của nó, hoặc chỗ nhắc lại ' +
          'nó, nêu (các cột _state là own hoặc repeated; thời gian theo when_kind). Điều nói chung cho cả kế hoạch tính ' +
          'riêng. Một cam kết có thể thuộc nhiều chủ đề',
        '"Items" are commitments and requests, without repeats. An item states what its clause or a repeat of it states ' +
          '(columns _state are own or repeated; time by when_kind). What is said of the whole plan is counted apart. ' +
          'A commitment can belong to several themes',
      ],
    ),
    theme_id: describe(slug.nullable(), ['Chủ đề', 'Theme'], ['Chỉ với “theme”', 'For "theme" only']),
    value: describe(
      z.int().nullable(),
      ['Số', 'Value'],
      [
        'Năm, số bản ghi, hoặc số tiền bằng đồng nếu kế hoạch nêu đúng một số tiền',
        'A year, a number of records, or a sum in dong where the plan states exactly one',
      ],
    ),
    words: describe(
      z.string().nullable(),
      ['Lời văn', 'Words'],
      [
        'Tên nơi ban hành, ngày, số tiền hoặc chỉ tiêu đúng như in, cách nhau bằng “ | ”',
        'Issuer, date, sum or target as printed, joined by " | "',
      ],
    ),
    edtf: describe(
      z.string().nullable(),
      ['Thời gian (EDTF)', 'Time (EDTF)'],
      ['Cách nhau bằng “ | ”', 'Joined by " | "'],
    ),
    status: statusOf(['Số', 'Value']),
    records: describe(
      z.string(),
      ['Bản ghi', 'Records'],
      ['Mã các bản ghi đã đếm, cách nhau bằng “ | ”', 'Ids of the records counted, joined by " | "'],
    ),
  },
});
export type FigureRow = z.infer<typeof planFigures.schema>;
