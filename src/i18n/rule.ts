// A legal rule as the register notes it in Vietnamese: "60-NQ/TW (12/4/2025), danh sách kèm theo, mục II.1".

import { formatDate } from './format.ts';
import type { Page } from './page.ts';
import { vi } from './vi.ts';

type RulePart = keyof typeof vi.locality.ruleParts;

/** In English, the parts of the document and the date are translated; its number stays. */
export function formatRule(by: string, { words, language }: Pick<Page, 'words' | 'language'>): string {
  if (language === 'vi') return by;
  const translated = (Object.entries(vi.locality.ruleParts) as [RulePart, string][]).reduce(
    (text, [part, name]) =>
      text.replaceAll(new RegExp(`(?<=^|, )${name}(?= |,|$)`, 'g'), words.locality.ruleParts[part]),
    by,
  );
  return translated.replace(/\((\d{1,2})\/(\d{1,2})\/(\d{4})\)/g, (_, day: string, month: string, year: string) => {
    return `(${formatDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, language)})`;
  });
}
