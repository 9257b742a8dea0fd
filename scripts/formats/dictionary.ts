// The dictionary as a flat table, for the workbook and the database: one row for each column of a published table.

import { listColumns } from '../../src/schema/column.ts';
import { TABLE_NAMES, TABLES } from '../../src/schema/tables.ts';

export const DICTIONARY_COLUMNS = [
  'table_name',
  'table_vi',
  'column_name',
  'label_vi',
  'label_en',
  'type',
  'unit',
  'may_be_empty',
  'is_key',
  'points_to',
  'help_vi',
  'help_en',
  'values_vi',
  'values_en',
] as const;
export type DictionaryRow = Record<(typeof DICTIONARY_COLUMNS)[number], string | null>;

/** In the order in which readers see tables and columns. */
export function listDictionary(): DictionaryRow[] {
  return TABLE_NAMES.flatMap((name) => {
    const table = TABLES[name];
    return listColumns(table).map((column) => {
      const values = Object.entries(column.values ?? {});
      const list = (language: 'vi' | 'en') =>
        values
          .map(([code, words]) =>
            [`${code}: ${words[language]}`, column.meanings?.[code]?.[language]].filter(Boolean).join('. '),
          )
          .join('; ') || null;
      return {
        table_name: name,
        table_vi: table.label.vi,
        column_name: column.name,
        label_vi: column.label.vi,
        label_en: column.label.en,
        type: column.format ?? column.type,
        unit: column.unit,
        may_be_empty: column.required ? 'no' : 'yes',
        is_key: table.key.includes(column.name) ? 'yes' : 'no',
        points_to: table.foreignKeys.find((key) => key.column === column.name)?.table ?? null,
        help_vi: column.help?.vi ?? null,
        help_en: column.help?.en ?? null,
        values_vi: list('vi'),
        values_en: list('en'),
      };
    });
  });
}
