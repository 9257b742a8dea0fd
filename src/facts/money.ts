// The sources of money of a budget, in words.

import type { Language } from '../schema/address.ts';
import { moneySource } from '../schema/budget.ts';
import type { FieldMeta } from '../schema/field.ts';
import { splitList } from '../text/list-cell.ts';

const LABELS = (moneySource.meta() as Partial<FieldMeta> | undefined)?.values ?? {};

/** Takes codes joined by " | "; gives their words joined by commas. */
export function getSourceLabels(sources: string, language: Language): string {
  return splitList(sources)
    .map((code) => LABELS[code]?.[language] ?? code)
    .join(', ');
}
