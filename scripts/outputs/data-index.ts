// /data/index.json: what is published, table by table and column by column. All of it derives from src/schema.

import { z } from 'zod';
import { getFieldMeta } from '../../src/schema/field.ts';
import type { Register } from '../../src/schema/register.ts';
import { type Datasets, TABLE_NAMES, TABLES, type Table } from '../../src/schema/tables.ts';

export interface ColumnDescription {
  name: string;
  type: string;
  nullable: boolean;
  label: { vi: string; en: string };
  help: { vi: string; en: string } | null;
  unit: string | null;
  /** The words of each allowed value; null for a free column. */
  values: Record<string, { vi: string; en: string }> | null;
}

/** The types of a value in JSON Schema: one, several ("string" or "null"), or one a branch. */
interface JsonType {
  type?: string | string[];
  anyOf?: JsonType[];
}

/** Takes a table; gives the description of its columns, in order. */
export function describeColumns(table: Table): ColumnDescription[] {
  const { properties = {} } = z.toJSONSchema(table.schema) as { properties?: Record<string, JsonType> };
  return Object.entries(table.schema.shape).map(([name, schema]) => {
    const { label, help, unit, values } = getFieldMeta(schema as z.ZodType);
    const property = properties[name];
    const types = [property ?? {}, ...(property?.anyOf ?? [])].flatMap(({ type }) => type ?? []);
    return {
      name,
      type: types.find((type) => type !== 'null') ?? 'string',
      nullable: types.includes('null'),
      label,
      help: help ?? null,
      unit: unit ?? null,
      values: values ?? null,
    };
  });
}

/** Takes the settings, all rows and the sizes of files; gives the content of index.json. */
export function describeData(register: Register, datasets: Datasets, sizes: ReadonlyMap<string, number>) {
  return {
    generatedFrom: 'data/ of the register by npm run build',
    uuid: register.uuid,
    name: register.name,
    description: register.description,
    publisher: register.publisher,
    contact: register.contact,
    version: register.version,
    date: register.date,
    licences: { data: register.licences.data, wording: register.licences.wording },
    changes: register.changes,
    tables: TABLE_NAMES.map((name) => {
      const table = TABLES[name];
      return {
        name,
        label: table.label,
        row: table.row,
        rows: datasets[name].length,
        licence: register.licences.data.id,
        wordingLicence: 'text' in table.schema.shape ? register.licences.wording.id : null,
        key: table.key,
        foreignKeys: table.foreignKeys,
        files: ['csv', 'json'].map((format) => ({ format, path: `data/${name}.${format}`, bytes: sizes.get(`data/${name}.${format}`) ?? 0 })),
        columns: describeColumns(table),
      };
    }),
  };
}
export type DataIndex = ReturnType<typeof describeData>;
