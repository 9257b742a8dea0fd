// Where a rule stands, as the register notes it in Vietnamese: "60-NQ/TW (12/4/2025), danh sách kèm theo, mục II.1". English readers have it in their words.

import { formatDate } from './format.ts';
import type { Page } from './page.ts';
import { vi } from './vi.ts';

type Part = keyof typeof vi.locality.ruleParts;

/** Takes such a place and the page; gives it in the page's language. The numbers of documents stay. */
export function sayRule(by: string, { words, language }: Pick<Page, 'words' | 'language'>): string {
  if (language === 'vi') return by;
  const said = (Object.entries(vi.locality.ruleParts) as [Part, string][]).reduce(
    (text, [part, name]) =>
      text.replaceAll(new RegExp(`(?<=^|, )${name}(?= |,|$)`, 'g'), words.locality.ruleParts[part]),
    by,
  );
  return said.replace(/\((\d{1,2})\/(\d{1,2})\/(\d{4})\)/g, (_, day: string, month: string, year: string) => {
    return `(${formatDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, language)})`;
  });
}
