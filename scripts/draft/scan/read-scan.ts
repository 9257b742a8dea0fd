// Reads the pages of a scan, one after the other, and says how far it is.

import type { Bilingual } from '../../../src/schema/field.ts';
import type { ScanReading } from '../../../src/schema/scan.ts';
import type { PdfLine } from '../pdf-columns.ts';
import { DraftProblem } from '../problem.ts';
import { type Page, preparePage } from './page-image.ts';
import { type PageReading, readPage } from './read-page.ts';
import { openRecogniser } from './recognise.ts';

/** A longer plan is scanned in parts, or is none. */
const MAX_PAGES = 120;
/** Below: the page lies on its side or upside down, or is no print. */
const MIN_CONFIDENCE = 70;

export interface ScannedPage {
  lines: PdfLine[];
  picture: Uint8Array;
  about: ScanReading['pages'][number];
}

/** Shows one line of progress. */
export type Report = (line: Bilingual) => void;

export interface WantedPage {
  /** Counted from 1. */
  number: number;
  /** The picture, and which page of the file it is, counted from 0. */
  open(): Promise<{ bytes: Uint8Array; page: number }>;
}

/**
 * The pages by their numbers. Throws a DraftProblem if there are too many, if a picture is damaged or too large, if one
 * takes too long, or if none has words that can be read.
 */
export async function readScan(
  wanted: readonly WantedPage[],
  of: number,
  report: Report,
): Promise<Map<number, ScannedPage>> {
  if (wanted.length > MAX_PAGES) throw new DraftProblem(...describeExcess(wanted.length));
  const recogniser = await openRecogniser();
  try {
    const pages = new Map<number, ScannedPage>();
    const confidences: number[] = [];
    for (const { number, open } of wanted) {
      const { bytes, page: index } = await open();
      let best: { page: Page; reading: PageReading } | undefined;
      // As it lies; then on its head and on its sides, if it makes no sense so.
      for (const turns of [0, 2, 1, 3]) {
        if (best && best.reading.confidence >= MIN_CONFIDENCE) break;
        const page = await preparePage(bytes, index, turns);
        const reading = await readPage(page, number, recogniser);
        if (!best || reading.confidence > best.reading.confidence) best = { page, reading };
        if (reading.confidence === 0) break;
      }
      if (!best) continue;
      const { page, reading } = best;
      const { width, height } = page.image;
      confidences.push(reading.confidence);
      pages.set(number, {
        lines: reading.lines,
        picture: page.picture,
        about: {
          number,
          picture: `page-${number}.jpg`,
          width,
          height,
          unread: reading.unread.map(({ x0, y0, x1, y1 }) => [
            Math.max(0, x0),
            Math.max(0, y0),
            Math.min(width, x1),
            Math.min(height, y1),
          ]),
        },
      });
      report(describePage(number, of, reading));
    }
    if (!confidences.some((confidence) => confidence >= MIN_CONFIDENCE)) throw new DraftProblem(...NO_WORDS);
    return pages;
  } finally {
    await recogniser.close();
  }
}

function describePage(number: number, of: number, { lines, confidence }: PageReading): Bilingual {
  const words = lines.reduce((sum, { pieces }) => sum + pieces.length, 0);
  return {
    vi: `Trang ${number}/${of}: ${words} từ, độ tin ${Math.round(confidence)} %`,
    en: `Page ${number} of ${of}: ${words} words, confidence ${Math.round(confidence)} %`,
  };
}

const describeExcess = (pages: number): [vi: string, en: string] => [
  `Bản quét có ${pages} trang; sổ đọc nhiều nhất ${MAX_PAGES} trang một lần. Hãy chỉ đưa vào một văn bản.`,
  `The scan has ${pages} pages; the register reads ${MAX_PAGES} at most. Give one document alone.`,
];
const NO_WORDS: [vi: string, en: string] = [
  'Không đọc được chữ trong ảnh này: ảnh mờ, chữ viết tay, hoặc không phải văn bản. Hãy quét lại ở 300 dpi, thẳng trang, hoặc xin bản Word.',
  'No words can be read in this picture: it is blurred, written by hand, or no document. Scan it again at 300 dpi, with the page straight, or ask for the Word file.',
];
