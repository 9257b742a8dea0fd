import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSegments, encodeSegments, type NumberedSegments } from '../../src/search/entry-segments.ts';

/** Entries of two documents, each with some titles and other segments, by name. */
const entries = fc.array(fc.record({ document: fc.nat(1), titles: fc.array(fc.nat(9)), others: fc.array(fc.nat(9)) }));

describe('the segments of an entry', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const numbers = [new Map<number, number>(), new Map<number, number>()];
        const expected: { titles: number[]; others: Set<number> }[] = [];
        const written = all.map(({ document, titles, others }): NumberedSegments => {
          const known = numbers[document] as Map<number, number>;
          const find = (name: number) => {
            const number = known.get(name) ?? 0;
            if (number === 0) known.set(name, known.size + 1);
            return number;
          };
          const own = { titles: titles.map(find), others: others.map(find) };
          const place = (name: number) => (known.get(name) as number) - 1;
          expected.push({ titles: titles.map(place), others: new Set(others.map(place)) });
          return own;
        });
        const documents = all.map(({ document }) => document);
        const read = decodeSegments(encodeSegments(documents, written), documents);
        expect(read.map(({ titles, others }) => ({ titles, others: new Set(others) }))).toEqual(expected);
      }),
    );
  });
});
