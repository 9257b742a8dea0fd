// A figure: one thing that plans can be compared by, for one plan, with the records it was counted from.

import { z } from 'zod';
import { describe, vocabulary, withMeanings } from './field.ts';
import { planId, slug } from './id.ts';
import { statusOf } from './statement.ts';
import { defineTable } from './table.ts';

/** What plans are compared by, in the order in which readers see it. */
export const measure = withMeanings(
  vocabulary({
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
  }),
  {
    issuer: [
      'tên nơi ban hành, như kế hoạch nêu. Có: Sở ký ban hành kế hoạch. Không: nơi giao Sở lập kế hoạch',
      'who issued the plan, as it says. Yes: the department that signs it. No: who told the department to make it',
    ],
    year: [
      'năm mà kế hoạch làm cho. Có: 2020, của kế hoạch năm 2020 ký ngày 30/10/2019. Không: năm ký',
      'the year that the plan is for. Yes: 2020, of the plan for 2020 signed on 30 October 2019. No: the year of signing',
    ],
    issued: [
      'ngày ban hành đã in. Có: “ngày 26 tháng 02 năm 2018”. Không: ngày suy từ chỗ khác; chỗ để trống thì để trống',
      'the printed day of issue. Yes: 26 February 2018, where the plan prints it. No: a day worked out from elsewhere; a blank stays blank',
    ],
    commitments: [
      'cam kết của chính quyền, không tính lời đề nghị và điều nhắc lại. Có: “mở 02 lớp tập huấn”. Không: “đề nghị Hội Phụ nữ…”',
      'undertakings of the authorities, without requests and repeats. Yes: "hold 2 training courses". No: "ask the Women\'s Union …"',
    ],
    requests: [
      'lời đề nghị với nơi ngoài chính quyền, không tính điều nhắc lại. Có: “đề nghị Mặt trận Tổ quốc giám sát”. Không: việc giao cho một sở',
      'what a body outside government is asked to do, without repeats. Yes: "ask the Fatherland Front to supervise". No: work given to a department',
    ],
    theme: [
      'cam kết mang chủ đề ấy; 0 nghĩa là không cam kết nào được gắn chủ đề. Có: “thí điểm nhà tạm lánh” ở violence. Không: chỉ tiêu, mô hình cùng chủ đề',
      'commitments with that theme; none means that no commitment was given it. Yes: "pilot a shelter", of violence. No: targets and models of the theme',
    ],
    targets: [
      'con số được hứa cho một nhóm hay một kết quả. Có: “100% cán bộ được tập huấn”. Không: “02 lớp tập huấn”, là số lượng của một việc',
      'a number promised of a group or a result. Yes: "100% of staff trained". No: "2 training courses", the quantity of an item',
    ],
    money: [
      'khoản tiền hoặc nguồn tiền, nguồn lực mà kế hoạch nêu, của một việc hay của cả kế hoạch. Có: “từ ngân sách địa phương”. Không: “bố trí kinh phí”, không nêu số tiền và nguồn tiền',
      'sums, or sources of money or resources, that the plan states, of an item or of the whole plan. Yes: "from the local budget". No: "provide funds", without a sum or a source',
    ],
    models: [
      'mô hình mà kế hoạch làm, không tính điều nhắc lại. Có: “duy trì mô hình câu lạc bộ”. Không: mô hình chỉ được giới thiệu hay bàn ở hội thảo',
      'models that the plan runs, without repeats. Yes: "maintain the model club". No: models only publicised or discussed at a workshop',
    ],
    action_month: [
      'ngày tháng của Tháng hành động mà kế hoạch in. Có: “từ 15/11 đến 15/12/2019”. Không: “Tháng hành động năm 2024”, không in ngày',
      'the printed dates of the action month. Yes: "from 15/11 to 15/12/2019". No: "the action month of 2024", without dates',
    ],
  },
);
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
        'Năm, số bản ghi, hoặc số tiền bằng đồng nếu kế hoạch nêu đúng một số tiền. 0 là đã đếm mà không có; trống là chưa kiểm tra, hoặc kế hoạch không nêu đúng một số tiền',
        'A year, a number of records, or a sum in dong where the plan states exactly one. 0 is counted, and none; empty is not yet checked, or not exactly one sum',
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
