// A column of a table, for every format: headers, dictionary, data types and constraints derive from it.

import { z } from 'zod';
import { type Bilingual, getFieldMeta } from './field.ts';
import type { Table } from './table.ts';

export interface Column {
  name: string;
  /** A type of JSON Schema. */
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** `date` for a whole day, `2025-07-01`; null for everything else. */
  format: 'date' | null;
  nullable: boolean;
  /** True if every row has a value. A free text may be an empty one. */
  required: boolean;
  pattern: string | null;
  minimum: number | null;
  label: Bilingual;
  help: Bilingual | null;
  unit: string | null;
  /** The words of each allowed value; null for a free column. */
  values: Record<string, Bilingual> | null;
  /** What codes mean, with an example of yes and one of no; null where their words say it. */
  meanings: Record<string, Bilingual> | null;
}

/** One property in JSON Schema, or one branch of it. */
interface Property {
  type?: string | string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  enum?: string[];
  anyOf?: Property[];
}

/** Zod writes the limits of safe integers as bounds, which say nothing about the data. */
const isBound = (value: number | undefined): value is number => value !== undefined && value > Number.MIN_SAFE_INTEGER;

const columnsOf = new WeakMap<Table, readonly Column[]>();

/** In order. Throws if a field has no label. */
export function listColumns(table: Table): readonly Column[] {
  const known = columnsOf.get(table) ?? describeColumns(table);
  columnsOf.set(table, known);
  return known;
}

function describeColumns(table: Table): Column[] {
  const { properties = {} } = z.toJSONSchema(table.schema) as { properties?: Record<string, Property> };
  return Object.entries(table.schema.shape).map(([name, schema]) => {
    const { label, help, unit, values, meanings } = getFieldMeta(schema as z.ZodType);
    const branches = [properties[name] ?? {}, ...(properties[name]?.anyOf ?? [])];
    const types = branches.flatMap((branch) => branch.type ?? []);
    const value = branches.find((branch) => branch.type !== undefined && branch.type !== 'null') ?? {};
    const type = (types.find((word) => word !== 'null') ?? 'string') as Column['type'];
    const nullable = types.includes('null');
    const isFree = type === 'string' && !value.enum && !value.pattern && !value.format && !value.minLength;
    return {
      name,
      type,
      format: value.format === 'date' ? 'date' : null,
      nullable,
      required: !nullable && !isFree,
      pattern: value.format === 'date' ? null : (value.pattern ?? null),
      minimum: isBound(value.minimum) ? value.minimum : null,
      label,
      help: help ?? null,
      unit: unit ?? null,
      values: values ?? null,
      meanings: meanings ?? null,
    };
  });
}
