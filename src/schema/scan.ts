// What was recognised on the pages of a scan: place and confidence of each word, by which a person compares the text
// with the pages. It stands beside the pages, outside what is kept in common and published: signatures and addresses of
// private people stand on them.

import { z } from 'zod';

/** Beside the draft, in the folder of its plan. */
export const SCAN_FOLDER = 'scan';

const point = z.number().min(0);

export const scanWord = z.strictObject({
  /** Counted from 1. */
  page: z.int().min(1),
  /** Left, top, right and bottom, in points of the picture of the page. */
  box: z.tuple([point, point, point, point]),
  /** 0 to 100, as the engine states it. */
  confidence: z.number().min(0).max(100),
  text: z.string().min(1),
  /** Where the word starts in source.txt as drafted, in UTF-16 units from 0. */
  at: z.int().min(0),
});
export type ScanWord = z.infer<typeof scanWord>;

export const scanReading = z.strictObject({
  /** SHA-256 of source.txt as it was drafted: a text that was corrected since has other places. */
  source: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the file that was read. */
  original: z.string().regex(/^[0-9a-f]{64}$/),
  engine: z.string().min(1),
  pages: z.array(
    z.strictObject({
      number: z.int().min(1),
      /** The picture of the page, in this folder; levelled, so that boxes fit. */
      picture: z.string().regex(/^page-\d+\.jpg$/),
      width: z.int().min(1),
      height: z.int().min(1),
      /** Ink of the size of letters in which no word was recognised: left, top, right, bottom. */
      unread: z.array(z.tuple([point, point, point, point])),
    }),
  ),
  words: z.array(scanWord),
});
export type ScanReading = z.infer<typeof scanReading>;
