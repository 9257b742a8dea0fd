// A time as a plan means it: before a day, by a day, or the day itself.

import type { CommitmentRow } from '../schema/commitment.ts';
import { fill } from './fill.ts';
import { formatDate } from './format.ts';
import type { Page } from './page.ts';

/** "trước 15/11/2019", "by 15 November 2019"; "nhân ngày 08/03/2020"; other relations add nothing to the date. */
export function formatTime(edtf: string, relation: CommitmentRow['due_relation'], { words, language }: Page): string {
  const date = formatDate(edtf, language);
  return relation === 'before' || relation === 'by' || relation === 'occasion'
    ? fill(words.commitment[relation], { date })
    : date;
}

/** "từ 01/07/2025", "from … until …"; "" without any day. A day is null where there is none. */
export function formatValidity(
  from: string | null,
  to: string | null,
  { words: { locality: words }, language }: Page,
): string {
  return [
    from && fill(words.from, { date: formatDate(from, language) }),
    to && fill(words.until, { date: formatDate(to, language) }),
  ]
    .filter(Boolean)
    .join(' ');
}
