// Codes and dates stand in quotes: without them a code such as 01 is a number, and many readers of YAML take a day for
// a time.

import { type Document, isScalar, type Scalar, visit } from 'yaml';
import type { z } from 'zod';
import { listProblems, type Problem } from '../../read/yaml.ts';
import type { Edit } from './edit.ts';

/** An EDTF date from the month on: 2026-01, 2026-01-02, 2026-01-XX, 2026-01-02/2026-02. */
const DATE = /^\d{4}-[\dX]{2}(-[\dX]{2})?[?~%]?(\/[\d\-X?~%.]*)?$/;

export function fixQuotes(document: Document.Parsed, schema: z.ZodType): Edit[] {
  return [...listNumbersAsText(document, schema), ...listDates(document)].map(({ source = '', range }) => ({
    start: range?.[0] ?? 0,
    end: range?.[1] ?? 0,
    text: `"${source}"`,
    what: `${source} → "${source}"`,
  }));
}

/** Numbers where the schema asks for text. */
function listNumbersAsText(document: Document.Parsed, schema: z.ZodType): Scalar.Parsed[] {
  const { error } = schema.safeParse(document.toJS());
  return listProblems(error)
    .filter(wantsText)
    .map(({ path }) => document.getIn(path, true))
    .filter((node) => isPlain(node) && typeof node.value === 'number') as Scalar.Parsed[];
}

function wantsText(problem: Problem): boolean {
  if (problem.code === 'invalid_union')
    return problem.errors.flat().some((inner) => inner.path.length === 0 && wantsText(inner));
  return problem.code === 'invalid_type' && problem.expected === 'string';
}

function listDates(document: Document.Parsed): Scalar.Parsed[] {
  const dates: Scalar.Parsed[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && isPlain(node) && DATE.test(String(node.value))) dates.push(node as Scalar.Parsed);
    },
  });
  return dates;
}

const isPlain = (node: unknown): node is Scalar => isScalar(node) && node.type === 'PLAIN';
