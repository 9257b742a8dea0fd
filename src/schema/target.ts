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
    comparator: describe(comparator, ['So sánh', 'Comparator']),
    value: describe(z.number(), ['Giá trị', 'Value']),
    unit: describe(z.string(), ['Đơn vị', 'Unit']),
    words: describe(z.string(), ['Số trong lời văn', 'Number as printed']),
    year: describe(z.int().nullable(), ['Năm đạt', 'Year']),
    year_status: statusOf(['Năm đạt', 'Year']),
    strength: describe(
      strength,
      ['Mức cam kết', 'Strength'],
      ['“Phấn đấu” được để riêng với chỉ tiêu dứt khoát', '"Strive for" is kept apart from firm targets'],
    ),
    ...receiptColumns,
  },
});
