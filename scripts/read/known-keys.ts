// Which keys a schema knows at a place of a file: so that a message can name them, and nobody has to read the schema.

import { z } from 'zod';

/** Takes a schema, a value read against it and a path into both; gives the keys of the group of values there, or none where no group belongs. */
export function listKnownKeys(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  const here = open(schema, value);
  const [key, ...rest] = path;
  if (key === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const inner = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  if (here instanceof z.ZodArray) return listKnownKeys(here.element as z.ZodType, inner, rest);
  const next = here instanceof z.ZodObject ? (here.shape as Record<PropertyKey, z.ZodType>)[key] : undefined;
  return next ? listKnownKeys(next, inner, rest) : [];
}

/** What a value may be left out of, and of a choice the form that the value is, or seems to be meant as. */
function open(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return open(schema.unwrap() as z.ZodType, value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = (schema.options as z.ZodType[]).map((option) => open(option, value));
  const wanted = Array.isArray(value) ? z.ZodArray : z.ZodObject;
  const forms = options.filter((option) => option instanceof wanted);
  return forms.find((form) => form instanceof z.ZodObject && isTold(form, value)) ?? forms[0] ?? schema;
}

/** Tells whether what a form fixes, such as the table of a record, is what the value has. */
function isTold({ shape }: z.ZodObject, value: unknown): boolean {
  const fixed = Object.entries(shape).filter(([, inner]) => inner instanceof z.ZodLiteral);
  return (
    fixed.length > 0 && fixed.every(([key, inner]) => inner.safeParse((value as Record<string, unknown>)[key]).success)
  );
}
