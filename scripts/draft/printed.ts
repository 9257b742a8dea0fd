// What the blocks of a document print.

import type { Clause } from '../../src/text/clauses/clause.ts';

/**
 * Names in the header, its broken lines whole. Columns that the layout did not tell apart are separated here by their
 * gaps, which the wording of a clause no longer has. The header of the decision stands in for a plan that has none.
 */
export function listHeaderPieces(clauses: readonly Clause[]): string[] {
  const own = listPieces(clauses, 'header');
  return own.length > 0 ? own : listPieces(clauses, 'decision.header');
}

const listPieces = (clauses: readonly Clause[], block: string) =>
  clauses
    .filter(({ id }) => id === block || id.startsWith(`${block}.`))
    .flatMap(({ lines, text }) => (lines.length === 1 ? (lines[0]?.text ?? '').split(/\t|\s{3,}/) : text.split('\t')))
    .filter(
      (text) => /\p{L}/u.test(text) && !/ngày.*năm|CỘNG\s*H|^ĐẢNG CỘNG SẢN|Độc\s*lập|(?<!\p{L})Số\s*:/u.test(text),
    );

export const listWords = (clauses: readonly Clause[], block: string) =>
  clauses.filter(({ id }) => id === block || id.startsWith(`${block}.`)).map(({ text }) => text);
