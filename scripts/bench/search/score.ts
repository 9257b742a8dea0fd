// The quality suite: queries of readers, and at which rank the records that must come first were found.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const CLASSES = ['place', 'topic', 'agency', 'phrase', 'unaccented', 'abbreviation', 'number', 'typo'] as const;

const suite = z.array(
  z.strictObject({ class: z.enum(CLASSES), query: z.string().min(1), first: z.array(z.string().min(1)).min(1) }),
);
export type Judged = z.infer<typeof suite>[number];

export interface Scored {
  class: Judged['class'];
  query: string;
  /** Rank of the first right record, from 1; Infinity if it is not among those looked at. */
  rank: number;
}

/** Throws if the file does not fit the schema. */
export function readQueries(root: string): Judged[] {
  return suite.parse(parse(readFileSync(join(root, 'test/search/queries.yaml'), 'utf8')));
}

/** `answers` are the ids that an engine gave for each query, the best first. */
export function scoreQueries(queries: readonly Judged[], answers: readonly (readonly string[])[]): Scored[] {
  return queries.map(({ first, query, class: name }, at) => {
    const place = (answers[at] ?? []).findIndex((id) => first.includes(id));
    return { class: name, query, rank: place === -1 ? Number.POSITIVE_INFINITY : place + 1 };
  });
}

/** success@3: the share of queries with a right record among the first three. */
export function getSuccess(scored: readonly Scored[]): number {
  return scored.filter(({ rank }) => rank <= 3).length / scored.length;
}

/** Mean of 1/rank. */
export function getReciprocalRank(scored: readonly Scored[]): number {
  return scored.reduce((sum, { rank }) => sum + 1 / rank, 0) / scored.length;
}
