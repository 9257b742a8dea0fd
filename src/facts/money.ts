// The sources of money of a budget, in words.

import type { Language } from '../schema/address.ts';
import { moneySource } from '../schema/budget.ts';
import type { FieldMeta } from '../schema/field.ts';
import { splitList } from '../text/list-cell.ts';

const SOURCE_LABELS = (moneySource.meta() as Partial<FieldMeta> | undefined)?.values ?? {};

/** The words of codes that are joined by " | ". */
export function getSourceLabels(sources: string, language: Language): string {
  return splitList(sources)
    .map((code) => SOURCE_LABELS[code]?.[language] ?? code)
    .join(', ');
}
