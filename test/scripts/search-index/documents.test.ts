import { describe, expect, it } from 'vitest';
import { makeDocuments } from '../../../scripts/search-index/documents.ts';
import { decodeSegments } from '../../../src/search/entry-segments.ts';
import { makeEntry } from '../../search/engine.ts';

describe('makeDocuments', () => {
  const { contents, segments, documents, parts } = makeDocuments([
    makeEntry({ id: 'p.1', plan: 'p', title: 'Mở lớp', also: ['Công tác trọng tâm'] }),
    makeEntry({ id: 'p.2', plan: 'p', title: 'Báo cáo', also: ['Công tác trọng tâm'], names: ['Bảng A'] }),
    makeEntry({ id: 'hue', title: 'Huế' }),
  ]);

  it('holds what entries of one plan share once', () => {
    expect(contents[0]?.split('tracz')).toHaveLength(1);
    expect(contents[0]?.match(/trongz/g)).toHaveLength(1);
    expect(contents).toHaveLength(2);
  });

  it('says how long each part is, and which are names', () => {
    expect(segments[0]?.reduce((sum, length) => sum + Math.abs(length), 0)).toBe(contents[0]?.split(' ').length);
    expect(segments[0]?.filter((length) => length === -1)).toHaveLength(1);
  });

  it('says of each entry which segments are its own', () => {
    const [first, second] = decodeSegments(parts, documents);
    // Two titles, the second the same as the first; then the empty wording and the heading.
    expect(first).toEqual({ titles: [0, 0], others: [1, 2] });
    // A new title twice; then, new, the name; wording and heading as before.
    expect(second).toEqual({ titles: [3, 3], others: [4, 1, 2] });
    expect(documents).toEqual([0, 0, 1]);
  });

  it('writes a word with its marks behind, so that it is found with them and without', () => {
    expect(contents[0]?.startsWith('mozhrz lopzhsz ')).toBe(true);
  });
});
