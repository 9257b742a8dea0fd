// Each field is described once: label, help and unit are on its schema, and every header, dictionary and form reads
// them.

import { z } from 'zod';

/** Words in both languages of the register. */
export interface Bilingual {
  vi: string;
  en: string;
}

export interface FieldMeta {
  label: Bilingual;
  help?: Bilingual;
  unit?: string;
  /** The words of each allowed value, where values are codes. */
  values?: Record<string, Bilingual>;
  /** What each code means, with an example of yes and one of no, where its words alone do not say. */
  meanings?: Record<string, Bilingual>;
  /** True for a date of EDTF. */
  isEdtf?: true;
  /** True for a time that a plan gives to its own work: it lies in the plan's year. */
  isOwnTime?: true;
}

/** Use it last in a chain: Zod loses the description after `.optional()`. */
export function describe<T extends z.ZodType>(
  schema: T,
  label: [vi: string, en: string],
  help?: [vi: string, en: string],
  unit?: string,
): T {
  return schema.meta({
    ...schema.meta(),
    label: { vi: label[0], en: label[1] },
    ...(help ? { help: { vi: help[0], en: help[1] } } : {}),
    ...(unit ? { unit } : {}),
  }) as T;
}

/** An enum that carries the words of its codes. */
export function vocabulary<const T extends Record<string, readonly [vi: string, en: string]>>(words: T) {
  const codes = Object.keys(words) as (keyof T & string)[];
  const values = Object.fromEntries(
    codes.map((code) => [code, { vi: words[code]?.[0] ?? '', en: words[code]?.[1] ?? '' }]),
  );
  return z.enum(codes as [keyof T & string, ...(keyof T & string)[]]).meta({ values });
}

/** The vocabulary with what its codes mean, for readers. Those that it leaves out speak for themselves. */
export function withMeanings<T extends z.ZodEnum>(
  schema: T,
  meanings: Partial<Record<z.infer<T>, readonly [vi: string, en: string]>>,
): T {
  const told = Object.entries(meanings as Record<string, readonly [string, string]>);
  return schema.meta({
    ...schema.meta(),
    meanings: Object.fromEntries(told.map(([code, [vi, en]]) => [code, { vi, en }])),
  }) as T;
}

/** Throws if nobody described the field: a column without a label is a defect. */
export function getFieldMeta(schema: z.ZodType): FieldMeta {
  const meta = findMeta(schema);
  if (!meta?.label) throw new Error('a published field has no label');
  return meta as FieldMeta;
}

function findMeta(schema: z.ZodType): Partial<FieldMeta> {
  const own = (schema.meta() ?? {}) as Partial<FieldMeta>;
  const inner = (schema as unknown as { _zod: { def: { innerType?: z.ZodType; element?: z.ZodType } } })._zod.def;
  const below = inner.innerType ? findMeta(inner.innerType) : {};
  return { ...below, ...own };
}

/** A whole day of the calendar, `2025-07-01`: published as a date wherever a format has dates. */
export const day = z.iso.date('not a day that the calendar has; write it so, in quotes: "2026-11-21"');

/**
 * A date of EDTF: a day, a month, a year or an interval. That it exists is checked by a rule, which finds the fields of
 * this type by `isEdtf`.
 */
export const edtf = z.string().min(4).meta({ isEdtf: true });

const words = z.string().min(1).regex(/\S/, 'words, not only blanks');

/** Words in Vietnamese and English, both required. */
export const bilingual = z.strictObject({ vi: words, en: words });

/**
 * A web page. Only http(s), since a link must never run anything; escaped as addresses are, so that it fits every
 * format.
 */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine(
    (address) => !/[\s<>"{}|\\^`]/.test(address),
    'a web address without blanks, quotes or brackets: https://example.org/trang',
  );
