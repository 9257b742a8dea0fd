// What a block of a document prints.

import type { Clause } from '../../src/text/clauses/clause.ts';

/** Takes clauses; gives the names that the header prints. What stands side by side on a line is parted: the wording of a clause no longer shows the gap. */
export const listHeaderPieces = (clauses: readonly Clause[]) =>
  clauses
    .filter(({ id }) => id.startsWith('header'))
    .flatMap(({ lines }) => lines.flatMap(({ text }) => text.split(/\t|\s{3,}/)))
    .filter((text) => !/ngày.*năm|CỘNG\s*H|Độc\s*lập|Số\s*:/u.test(text));

/** Takes clauses and the name of a block; gives the wording of each of its clauses. */
export const listWords = (clauses: readonly Clause[], block: string) =>
  clauses.filter(({ id }) => id === block || id.startsWith(`${block}.`)).map(({ text }) => text);
