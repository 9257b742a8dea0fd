// Recognises print on an image, on this machine: the engine and its Vietnamese letters come with the packages, and
// nothing is asked of the network.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, type Line, OEM, PSM } from 'tesseract.js';
import { mendFalseD } from '../../../src/text/vietnamese/false-d.ts';
import { cleanLines } from '../extracted.ts';
import { DraftProblem } from '../problem.ts';
import type { Box } from './rulings.ts';

export interface RecognisedWord {
  text: string;
  /** 0 to 100, as the engine states it. */
  confidence: number;
  box: Box;
}

/** Words on one line without a wide gap, from left to right. */
export interface RecognisedLine {
  /** In points from the top, at the left and at the right end. */
  baseline: readonly [left: number, right: number];
  /** From the top of capitals to the foot of letters that hang. */
  height: number;
  words: RecognisedWord[];
}

/** Of a page, words may stand anywhere; the lines of a block stand one below the other. */
export type Part = 'page' | 'block' | 'line';

const MODES: Record<Part, PSM> = { page: PSM.SPARSE_TEXT, block: PSM.SINGLE_BLOCK, line: PSM.SINGLE_LINE };

export interface Recogniser {
  read(png: Uint8Array, what: Part): Promise<RecognisedLine[]>;
  close(): Promise<void>;
}

const LETTERS = join(
  dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json'))),
  '4.0.0_best_int',
);
/** A page takes some seconds; what takes minutes is made to. */
const MAX_SECONDS = 180;

export async function openRecogniser(): Promise<Recogniser> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: LETTERS,
    cacheMethod: 'none',
    gzip: true,
    // A rejected promise says the same.
    errorHandler: () => {},
  });
  await worker.setParameters({ user_defined_dpi: '300' });
  let mode: PSM | null = null;
  return {
    async read(png, what) {
      if (MODES[what] !== mode) await worker.setParameters({ tessedit_pageseg_mode: MODES[what] });
      mode = MODES[what];
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(new DraftProblem(...TOO_SLOW)), MAX_SECONDS * 1000);
      try {
        const { data } = await Promise.race([
          worker.recognize(Buffer.from(png), {}, { blocks: true, text: false }),
          late,
        ]);
        return (data.blocks ?? [])
          .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
          .map(makeLine)
          .filter(({ words }) => words.length > 0);
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}

function makeLine({ words, baseline, bbox, rowAttributes }: Line): RecognisedLine {
  return {
    baseline: [baseline.y0, baseline.y1],
    height: rowAttributes.rowHeight || bbox.y1 - bbox.y0,
    words: words.map(({ text, confidence, bbox: box }) => ({ text: cleanWord(text), confidence, box })).filter(isWord),
  };
}

/** Blanks would part a word from its place. No Vietnamese text has the fraction slash that stands for "/" here. */
const cleanWord = (text: string): string =>
  (cleanLines([mendFalseD(text.normalize('NFC'))])[0] as string).replaceAll('\u2044', '/').replace(/\s/g, '');

/** Dust and the rest of a stamp are read as signs, without letters, that the engine does not believe in. */
const isWord = ({ text, confidence }: RecognisedWord): boolean =>
  /[\p{L}\p{N}]/u.test(text) || (text !== '' && confidence >= 60);

const TOO_SLOW: [vi: string, en: string] = [
  `Một trang chưa đọc xong sau ${MAX_SECONDS} giây: hãy quét lại trang ấy ở 300 dpi, trắng đen hoặc xám, rồi chạy lại.`,
  `A page was not read within ${MAX_SECONDS} seconds: scan it again at 300 dpi in grey, and run this again.`,
];
