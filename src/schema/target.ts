// A target: a number promised.

import { z } from 'zod';
import { describe, vocabulary } from './field.ts';
import {
  entryBase,
  receiptColumns,
  receiptLinks,
  recordColumns,
  themeIds,
  themesColumn,
  title,
  titleColumns,
} from './record.ts';
import { absence, statusOf } from './statement.ts';
import { defineTable } from './table.ts';

export const comparator = vocabulary({
  equal: ['bằng', 'equal to'],
  at_least: ['ít nhất', 'at least'],
  at_most: ['nhiều nhất', 'at most'],
  below: ['dưới', 'below'],
  about: ['khoảng', 'about'],
});
export type Comparator = z.infer<typeof comparator>;

/** How the year of a target is meant. */
export const yearRelation = vocabulary({
  in: ['trong năm', 'in'],
  by: ['đến năm', 'by'],
  from: ['từ năm', 'from'],
});

/** A number promised anew each time. */
export const frequency = vocabulary({
  month: ['mỗi tháng', 'each month'],
  quarter: ['mỗi quý', 'each quarter'],
  half_year: ['mỗi sáu tháng', 'each half-year'],
  year: ['mỗi năm', 'each year'],
});

/** By how much something is to change, where the plan does not give the level to reach. */
export const change = vocabulary({
  increase: ['tăng thêm', 'an increase of'],
  decrease: ['giảm bớt', 'a decrease of'],
});

export const strength = vocabulary({
  firm: ['Nêu dứt khoát', 'Firm'],
  strive: ['Phấn đấu', 'Strive for'],
});

/** What is measured, and among whom; English may follow later. */
const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() });

export const targetEntry = z.strictObject({
  table: z.literal('targets'),
  ...entryBase,
  title,
  themes: themeIds,
  indicator: words,
  population: words,
  comparator,
  value: z.number(),
  unit: z.string().min(1),
  words: z.string().min(1),
  year: z.int().or(absence),
  /** Left out where the plan gives a bare year ("năm 2026"). */
  yearRelation: yearRelation.optional(),
  every: frequency.optional(),
  change: change.optional(),
  /** Where it stands now, if the plan says so: "giảm từ 23 xuống 18". */
  baseline: z.strictObject({ value: z.number(), year: z.int().optional(), words: z.string().min(1) }).optional(),
  /** In the words of the plan: when or for whom alone the number holds. */
  condition: z.string().min(1).optional(),
  strength,
});

export const targets = defineTable({
  label: ['Chỉ tiêu', 'Targets'],
  row: ['Một con số được hứa', 'A number promised'],
  key: ['id'],
  links: receiptLinks,
  columns: {
    ...recordColumns,
    ...titleColumns,
    themes: themesColumn,
    indicator_vi: describe(z.string(), ['Chỉ tiêu', 'Indicator'], ['Điều được đo', 'What is measured']),
    indicator_en: describe(z.string().nullable(), ['Chỉ tiêu (tiếng Anh)', 'Indicator (English)']),
    population_vi: describe(z.string(), ['Đối tượng', 'Population'], ['Trong số những ai', 'Among whom']),
    population_en: describe(z.string().nullable(), ['Đối tượng (tiếng Anh)', 'Population (English)']),
    comparator: describe(
      comparator,
      ['So sánh', 'Comparator'],
      [
        'Con số là mức phải đạt theo cách nào. “dưới” nghĩa là phải thấp hơn con số. Có: “dưới 30%” là dưới. Không: “không quá 30%”, đó là nhiều nhất',
        'How the number binds. "below" means less than the number. Yes: “dưới 30%” is below. No: “không quá 30%”, which is at most',
      ],
    ),
    value: describe(z.number(), ['Giá trị', 'Value']),
    unit: describe(z.string(), ['Đơn vị', 'Unit']),
    words: describe(z.string(), ['Số trong lời văn', 'Number as printed']),
    year: describe(z.int().nullable(), ['Năm đạt', 'Year']),
    year_relation: describe(
      yearRelation.nullable(),
      ['Quan hệ với năm', 'Relation to year'],
      [
        '“từ năm” nghĩa là từ năm ấy trở đi. Có: “từ năm 2026 trở đi”. Trống nếu kế hoạch không nêu năm, hoặc chỉ nêu “năm 2026”',
        '"from" means from that year on. Yes: “từ năm 2026 trở đi”. Empty if the plan gives no year, or the bare year',
      ],
    ),
    year_status: statusOf(['Năm đạt', 'Year']),
    every: describe(
      frequency.nullable(),
      ['Mỗi kỳ', 'Every'],
      [
        'Con số được hứa cho mỗi kỳ. Có: “mỗi quý ít nhất 04 tin, bài”. Không: “đến năm 2030 có 04 mô hình”',
        'The number is promised anew each time. Yes: “mỗi quý ít nhất 04 tin, bài” (4 items each quarter). No: “đến năm 2030 có 04 mô hình” (4 models by 2030)',
      ],
    ),
    change: describe(
      change.nullable(),
      ['Mức thay đổi', 'Change'],
      [
        'Con số là phần tăng thêm hoặc giảm bớt, không phải mức phải đạt. Có: “giảm 30% so với năm 2025”. Không: “giảm còn 12%”',
        'The number is a rise or a fall and not the level to reach. Yes: “giảm 30% so với năm 2025” (a fall of 30%). No: “giảm còn 12%” (a fall to 12%)',
      ],
    ),
    baseline_value: describe(
      z.number().nullable(),
      ['Mức gốc', 'Baseline'],
      ['Mức hiện có mà kế hoạch nêu', 'Where it stands now, as the plan says'],
    ),
    baseline_year: describe(z.int().nullable(), ['Năm của mức gốc', 'Year of baseline']),
    baseline_words: describe(z.string().nullable(), ['Mức gốc: lời văn', 'Baseline: words']),
    condition: describe(
      z.string().nullable(),
      ['Điều kiện', 'Condition'],
      [
        'Khi nào hoặc cho riêng ai con số ấy mới tính, đúng lời kế hoạch. Có: “có nhu cầu”. Trống nếu không nêu',
        'When or for whom alone the number holds, in the words of the plan. Yes: “có nhu cầu” (who need it). Empty if none is given',
      ],
    ),
    strength: describe(
      strength,
      ['Mức cam kết', 'Strength'],
      ['“Phấn đấu” được để riêng với chỉ tiêu dứt khoát', '"Strive for" is kept apart from firm targets'],
    ),
    ...receiptColumns,
  },
});
