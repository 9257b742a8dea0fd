import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/search/facets.ts';
import { makeShownFinder, readShown, writeShownFiles } from '../../src/search/shown.ts';

const LAYOUT = { pageBytes: 256, pagesPerFile: 4 };
const make = (id: number, length: number): Shown => ({
  id: `p.${id}`,
  path: `cam-ket/p.${id}/`,
  title: { vi: 'Đề nghị', en: 'Request' },
  text: 'ạ'.repeat(length),
  place: { vi: 'Huế', en: 'Huế' },
  kind: 'request',
});
// Short ones that share a page, some longer than a page, some that fill one to its last byte.
const entries = Array.from({ length: 60 }, (_, id) => make(id, (id * id * 7) % 130));
const { pages, files } = writeShownFiles(entries, LAYOUT);
const findPlace = makeShownFinder(pages);
const decode = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);

describe('what results show', () => {
  it('is found in the bytes of its pages alone', () => {
    for (const [number, entry] of entries.entries()) {
      const { file, from, to, at } = findPlace(number);
      expect(readShown(decode(files[file]?.subarray(from, to)))[at], entry.id).toEqual(entry);
    }
  });

  it('is found in the whole file, for hosts that send no ranges', () => {
    for (const [number, entry] of entries.entries()) {
      const { file, atInFile } = findPlace(number);
      expect(readShown(decode(files[file]))[atInFile], entry.id).toEqual(entry);
    }
  });

  it('stands in files that are JSON and no longer than they may be', () => {
    expect(files.flatMap((bytes) => JSON.parse(decode(bytes)))).toEqual(entries);
    // The bracket at the end comes after the last page.
    expect(files.filter(({ length }) => length > LAYOUT.pageBytes * LAYOUT.pagesPerFile + 1)).toEqual([]);
    expect(pages.counts).toHaveLength(files.length * LAYOUT.pagesPerFile);
  });

  it('is asked for in no more pages than its bytes need', () => {
    for (const [number, entry] of entries.entries()) {
      const { file, from, to } = findPlace(number);
      const needed = Math.ceil((new TextEncoder().encode(JSON.stringify(entry)).length + 2) / LAYOUT.pageBytes);
      const given = (Math.min(to, files[file]?.length ?? 0) - from) / LAYOUT.pageBytes;
      expect(Math.floor(given), entry.id).toBeLessThanOrEqual(needed);
    }
  });

  it('is refused where it would not fit into a file', () => {
    expect(() => writeShownFiles([make(1, 2000)], LAYOUT)).toThrow('longer than 1024 bytes');
  });

  it('is nothing where there is no entry', () => {
    expect(writeShownFiles([]).files).toEqual([]);
    expect(() => findPlace(entries.length)).toThrow('no entry 60');
  });
});
