// The words of coded values, as the schema of each column gives them.

import type { Page } from '../i18n/page.ts';
import type { Language } from '../schema/address.ts';
import type { ModelRow } from '../schema/model.ts';
import type { TableName } from '../schema/tables.ts';
import { getDictionary } from '../store/register.ts';

/** Throws if the column has no such code. */
export function getValueLabel(table: TableName, column: string, code: string, language: Language): string {
  const label = getDictionary()
    .find(({ name }) => name === table)
    ?.columns.find(({ name }) => name === column)?.values?.[code];
  if (!label) throw new Error(`${table}.${column} has no words for "${code}"`);
  return label[language];
}

/** A table's name as a heading over its rows. Throws if there is no such table. */
export function getTableLabel(table: TableName, language: Language): string {
  const found = getDictionary().find(({ name }) => name === table);
  if (!found) throw new Error(`there is no table ${table}`);
  return found.label[language];
}

/** The status of a model or of one of its sites; where the plan states none, the words that say so. */
export function nameModelStatus(status: ModelRow['status'], { words, language }: Page): string {
  return status ? getValueLabel('models', 'status', status, language) : words.model.noStatus;
}
