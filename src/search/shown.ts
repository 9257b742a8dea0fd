// What results show, in few files: of each file a page of fixed size is fetched for a result, by a range of bytes.
// Some hosts send no ranges: they send the file whole, so a file is as long as a reader on such a host can bear for
// one result.

import type { Shown } from './facets.ts';

/** How the files are laid out: stands in entries.json. */
export interface ShownPages {
  /** Bytes of one page. */
  pageBytes: number;
  pagesPerFile: number;
  /**
   * For each page, over all files, how many entries begin in it; 0 where it goes on with the entry before, or is
   * empty.
   */
  counts: number[];
}

/**
 * Where an entry is: bytes `from` (included) to `to` (not included) of a file hold it, as the entry number `at` of
 * those bytes.
 */
export interface ShownPlace {
  file: number;
  from: number;
  to: number;
  at: number;
  /** The number of the entry in its file. */
  atInFile: number;
}

/** 1 KiB holds one entry or two of the plans that we have. */
const PAGE_BYTES = 1024;

/**
 * 160 KiB, some 17 when compressed, for about 140 entries: the files of a country are thousands and not tens of
 * thousands.
 */
const PAGES_PER_FILE = 160;

/**
 * Each file is JSON, an array of entries, one a line; spaces fill the pages. Throws if an entry is longer than a
 * file.
 */
export function writeShownFiles(
  entries: readonly Shown[],
  { pageBytes, pagesPerFile } = { pageBytes: PAGE_BYTES, pagesPerFile: PAGES_PER_FILE },
): { pages: ShownPages; files: Uint8Array[] } {
  const encoder = new TextEncoder();
  const counts: number[] = [];
  const files: string[] = [];
  let file: string[] = [];
  let pagesInFile = 0;
  let roomInPage = 0;
  const endFile = () => {
    files.push(`${file.join('')}]`);
    counts.push(...Array<number>(pagesPerFile - pagesInFile).fill(0));
    [file, pagesInFile, roomInPage] = [[], 0, 0];
  };
  for (const entry of entries) {
    const line = `${JSON.stringify(entry)}\n`;
    // One more for the bracket or the comma before it.
    const bytes = encoder.encode(line).length + 1;
    const pages = Math.ceil(bytes / pageBytes);
    if (pages > pagesPerFile)
      throw new Error(`what ${entry.id} shows is longer than ${pageBytes * pagesPerFile} bytes`);
    if (bytes > roomInPage) {
      if (pagesInFile + pages > pagesPerFile) endFile();
      else if (roomInPage > 0) file.push(' '.repeat(roomInPage));
      counts.push(1, ...Array<number>(pages - 1).fill(0));
      pagesInFile += pages;
      roomInPage = pages * pageBytes;
    } else counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    file.push(file.length === 0 ? '[' : ',', line);
    roomInPage -= bytes;
    // An entry longer than a page has its pages alone.
    if (pages > 1) {
      file.push(' '.repeat(roomInPage));
      roomInPage = 0;
    }
  }
  if (file.length > 0) endFile();
  return { pages: { pageBytes, pagesPerFile, counts }, files: files.map((text) => encoder.encode(text)) };
}

/** Finds the place of any entry. */
export function makeShownFinder({ pageBytes, pagesPerFile, counts }: ShownPages): (entry: number) => ShownPlace {
  const pageOf: number[] = [];
  const firstOf: number[] = [];
  for (const [page, count] of counts.entries()) {
    firstOf.push(pageOf.length);
    for (let more = 0; more < count; more++) pageOf.push(page);
  }
  return (entry) => {
    const page = pageOf[entry];
    if (page === undefined) throw new Error(`no entry ${entry}`);
    const file = Math.floor(page / pagesPerFile);
    const inFile = page % pagesPerFile;
    let pages = 1;
    while (inFile + pages < pagesPerFile && counts[page + pages] === 0) pages++;
    return {
      file,
      from: inFile * pageBytes,
      to: (inFile + pages) * pageBytes,
      at: entry - (firstOf[page] ?? 0),
      atInFile: entry - (firstOf[file * pagesPerFile] ?? 0),
    };
  };
}

/** The entries of some pages of a file, or of all. */
export function readShown(text: string): Shown[] {
  return JSON.parse(`[${text.trim().replace(/^[[,]/, '').replace(/\]$/, '')}]`);
}
