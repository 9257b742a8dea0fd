// What the blocks of a document print.

import type { Clause } from '../../src/text/clauses/clause.ts';

/** Names in the header. Columns are separated here by their gaps, which the wording of a clause no longer has. */
export const listHeaderPieces = (clauses: readonly Clause[]) =>
  clauses
    .filter(({ id }) => id.startsWith('header'))
    .flatMap(({ lines }) => lines.flatMap(({ text }) => text.split(/\t|\s{3,}/)))
    .filter((text) => !/ngày.*năm|CỘNG\s*H|Độc\s*lập|Số\s*:/u.test(text));

export const listWords = (clauses: readonly Clause[], block: string) =>
  clauses.filter(({ id }) => id === block || id.startsWith(`${block}.`)).map(({ text }) => text);
