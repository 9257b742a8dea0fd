// Extracts the text of a picture: one page, or the pages of a TIFF file.

import type { Extracted } from '../extracted.ts';
import { layOutPages } from '../pages.ts';
import { countPages } from './page-image.ts';
import { type Report, readScan } from './read-scan.ts';
import { makeReading } from './reading.ts';

/** Throws a DraftProblem if the picture is damaged, too large, or holds no words. */
export async function extractPicture(bytes: Uint8Array, report: Report): Promise<Extracted> {
  const count = await countPages(bytes);
  const wanted = Array.from({ length: count }, (_, page) => ({
    number: page + 1,
    open: () => Promise.resolve({ bytes, page }),
  }));
  const pages = await readScan(wanted, count, report);
  const laidOut = layOutPages(wanted.map(({ number }) => pages.get(number)?.lines ?? []));
  return {
    text: laidOut.text,
    format: 'text',
    how: {
      vi: `Đọc bằng máy (OCR) từ ảnh quét, ${count} trang`,
      en: `Recognised (OCR) on a scan of ${count} pages`,
    },
    warnings: laidOut.warnings,
    scan: makeReading(bytes, laidOut, pages),
  };
}
