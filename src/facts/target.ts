// How a number promised is said wherever it is shown: how it binds, by when, how often, from where, and for whom alone.

import { fill } from '../i18n/fill.ts';
import type { Words } from '../i18n/vi.ts';
import type { Language } from '../schema/address.ts';
import type { RowOf } from '../schema/tables.ts';
import { getValueLabel } from './labels.ts';

type Target = RowOf<'targets'>;

/** "ít nhất", "tăng thêm ít nhất", "dưới": what stands before the number; empty where it is the very number. */
export function describeLimit({ comparator, change }: Target, language: Language): string {
  return [
    ...(change ? [getValueLabel('targets', 'change', change, language)] : []),
    ...(comparator === 'equal' ? [] : [getValueLabel('targets', 'comparator', comparator, language)]),
  ].join(' ');
}

/** "đến năm 2030, mỗi quý": what stands behind the number. Whether the plan gives a year is always said. */
export function describeTerms(target: Target, language: Language, words: Words): string {
  const { year, year_relation, year_status, every, baseline_words, condition } = target;
  const sentence = { in: words.plan.targetYearIn, by: words.plan.targetYearBy, from: words.plan.targetYearFrom };
  const noYear = year_status === 'not_stated' ? words.plan.targetNoYear : words.plan.targetYearUnread;
  return [
    year === null ? noYear : fill(year_relation ? sentence[year_relation] : words.plan.targetYearBare, { year }),
    ...(every ? [getValueLabel('targets', 'every', every, language)] : []),
    ...(baseline_words ? [fill(words.plan.targetBaseline, { words: baseline_words })] : []),
    ...(condition ? [fill(words.plan.targetCondition, { words: condition })] : []),
  ].join(', ');
}
