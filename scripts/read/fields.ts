// Walks a value along its schema, to the fields that the schema marks.

import { z } from 'zod';
import type { FieldMeta } from '../../src/schema/field.ts';
import type { Path } from './yaml.ts';

interface MarkedField {
  path: Path;
  value: unknown;
  meta: Partial<FieldMeta>;
}

type Mark = 'isEdtf';

/** Every field with the mark that the value has. The value fits the schema. */
export function listMarkedFields(schema: z.ZodType, value: unknown, mark: Mark, path: Path = []): MarkedField[] {
  if (value === undefined || value === null || !holdsMark(schema, mark)) return [];
  const meta = getMeta(schema);
  if (meta[mark]) return [{ path, value, meta }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return listMarkedFields(schema.unwrap() as z.ZodType, value, mark, path);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).flatMap((item, at) =>
      listMarkedFields(schema.element as z.ZodType, item, mark, [...path, at]),
    );
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]) =>
      listMarkedFields(inner, (value as Record<string, unknown>)[key], mark, [...path, key]),
    );
  if (schema instanceof z.ZodUnion) {
    const form = findForm(schema, value, mark);
    return form ? listMarkedFields(form, value, mark, path) : [];
  }
  return [];
}

/** Whether a field with the mark can stand below. Remembered: most of a schema holds none. */
export function holdsMark(schema: z.ZodType, mark: Mark): boolean {
  const known = held.get(schema);
  if (known !== undefined) return known;
  // A schema that holds itself would never end.
  held.set(schema, false);
  const holds = Boolean(getMeta(schema)[mark]) || listInner(schema).some((inner) => holdsMark(inner, mark));
  held.set(schema, holds);
  return holds;
}

const held = new WeakMap<z.ZodType, boolean>();

function listInner(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodObject) return Object.values(schema.shape) as z.ZodType[];
  return schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]) : [];
}

/** The form that the value has. One without the mark counts first: "not stated" is no date. */
function findForm(union: z.ZodUnion, value: unknown, mark: Mark): z.ZodType | undefined {
  const options = union.options as z.ZodType[];
  if (union instanceof z.ZodDiscriminatedUnion) {
    const key = union.def.discriminator;
    const told = (value as Record<string, unknown>)[key];
    return options.find(
      (option) => option instanceof z.ZodObject && (option.shape[key] as z.ZodType).safeParse(told).success,
    );
  }
  const sorted = [...options].sort((a, b) => Number(holdsMark(a, mark)) - Number(holdsMark(b, mark)));
  return sorted.find((option) => option.safeParse(value).success);
}

function getMeta(schema: z.ZodType): Partial<FieldMeta> {
  return (schema.meta() ?? {}) as Partial<FieldMeta>;
}
