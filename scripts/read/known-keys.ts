// The keys that a schema knows at a place of a file, for messages about unknown and missing keys.

import { z } from 'zod';

/**
 * The keys that an object at `path` may have; none where no object belongs there. `value` tells which form of a union
 * was meant.
 */
export function listKnownKeys(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  const here = open(schema, value);
  const [key, ...rest] = path;
  if (key === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const inner = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  if (here instanceof z.ZodArray) return listKnownKeys(here.element as z.ZodType, inner, rest);
  const next = here instanceof z.ZodObject ? (here.shape as Record<PropertyKey, z.ZodType>)[key] : undefined;
  return next ? listKnownKeys(next, inner, rest) : [];
}

/** The schema inside an optional one; of a union, the form that the value has or most likely means. */
function open(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return open(schema.unwrap() as z.ZodType, value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = (schema.options as z.ZodType[]).map((option) => open(option, value));
  const wanted = Array.isArray(value) ? z.ZodArray : z.ZodObject;
  const forms = options.filter((option) => option instanceof wanted);
  return forms.find((form) => form instanceof z.ZodObject && isTold(form, value)) ?? forms[0] ?? schema;
}

/** Whether the value has the literals that a form fixes, such as the table of a record. */
function isTold({ shape }: z.ZodObject, value: unknown): boolean {
  const fixed = Object.entries(shape).filter(([, inner]) => inner instanceof z.ZodLiteral);
  return (
    fixed.length > 0 && fixed.every(([key, inner]) => inner.safeParse((value as Record<string, unknown>)[key]).success)
  );
}
