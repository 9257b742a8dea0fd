// Extracts the text of a PDF: lines by height, columns one after the other, cells of tables separated by tabs. Pages that
// are pictures are recognised, and so is a file whose text layer does not give the words that it prints.

import type { Bilingual } from '../../src/schema/field.ts';
import { warnOfEncoding } from './encoding.ts';
import { cleanText, type Extracted } from './extracted.ts';
import { type LaidOut, layOutPages } from './pages.ts';
import type { PdfLine, Piece } from './pdf-columns.ts';
import { drawPage, isPicture, openPdf, type PDFDocumentProxy } from './pdf-file.ts';
import { DraftProblem } from './problem.ts';
import { LONG_SIDE } from './scan/page-image.ts';
import { groupLines } from './scan/read-page.ts';
import { type Report, readScan } from './scan/read-scan.ts';
import { makeReading } from './scan/reading.ts';

/** Throws a DraftProblem if the file is damaged or locked, or if its pages hold no words. */
export async function extractPdf(bytes: Uint8Array, report: Report): Promise<Extracted> {
  const pdf = await open(bytes);
  try {
    const layers = await readLayers(pdf);
    const isGarbled = layers.some((layer) => layer !== null) && !layOutPrint(layers);
    if (isGarbled) report(GARBLED);
    const printed = isGarbled ? layers.map(() => null) : layers;
    if (printed.includes(null)) return await recognise(bytes, pdf, printed, isGarbled, report);
    const { text, warnings } = layOutPrint(layers) as LaidOut;
    return {
      text,
      format: 'text',
      how: {
        vi: `Trích từ lớp chữ của tệp PDF, ${layers.length} trang`,
        en: `Taken from the text layer of a PDF of ${layers.length} pages`,
      },
      warnings: [
        ...warnings,
        ...(text.includes('\t')
          ? [
              {
                vi: 'Có bảng: trong PDF, ô có nhiều dòng đọc ra thành nhiều dòng. So từng dòng của bảng với bản gốc, hoặc dùng bản Word.',
                en: 'There are tables: a PDF gives a cell of several lines as several lines. Compare each row with the original, or use the Word file.',
              },
            ]
          : []),
      ],
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Null for a page that is a picture, which prints no letters of its own. */
type Layer = PdfLine[] | null;

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    throw explain(error);
  }
}

function explain(error: unknown): DraftProblem {
  if (error instanceof DraftProblem) return error;
  return new DraftProblem(...(error instanceof Error && error.name === 'PasswordException' ? LOCKED : DAMAGED));
}

async function readLayers(pdf: PDFDocumentProxy): Promise<Layer[]> {
  try {
    const layers: Layer[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      layers.push((await isPicture(page)) ? null : groupLines(listPieces(await page.getTextContent())));
      page.cleanup();
    }
    return layers;
  } catch (error) {
    throw explain(error);
  }
}

type TextContent = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>;

function listPieces({ items }: TextContent): Piece[] {
  return items.flatMap((item): Piece[] =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4],
            y: item.transform[5],
            width: item.width,
            size: Math.abs(item.transform[3]) || item.height || 10,
          },
        ]
      : [],
  );
}

/** Null if the text layers do not give the words that the pages print. */
function layOutPrint(layers: readonly Layer[]): LaidOut | null {
  const printed = layers.filter((layer) => layer !== null);
  if (isTangled(printed)) return null;
  try {
    const laidOut = layOutPages(printed, (lines) => {
      const { text, from } = cleanText(lines);
      return { text, warnings: from ? [warnOfEncoding(from)] : [] };
    });
    return laidOut.text.trim() === '' || isScattered(laidOut.text) ? null : laidOut;
  } catch (error) {
    // No encoding that is known: the codes of letters lead nowhere.
    if (error instanceof DraftProblem) return null;
    throw error;
  }
}

/** Pages with a text layer keep it. */
async function recognise(
  bytes: Uint8Array,
  pdf: PDFDocumentProxy,
  layers: readonly Layer[],
  isGarbled: boolean,
  report: Report,
): Promise<Extracted> {
  const wanted = layers.flatMap((layer, index) =>
    layer === null ? [{ number: index + 1, open: async () => ({ bytes: await draw(pdf, index + 1), page: 0 }) }] : [],
  );
  const pages = await readScan(wanted, layers.length, report);
  const laidOut = layOutPages(layers.map((layer, index) => layer ?? pages.get(index + 1)?.lines ?? []));
  const count = wanted.length;
  return {
    text: laidOut.text,
    format: 'text',
    how: isGarbled
      ? {
          vi: `Đọc bằng máy (OCR) từ hình các trang của tệp PDF, ${count} trang, vì lớp chữ của tệp hỏng`,
          en: `Recognised (OCR) on the drawn pages of a PDF of ${count} pages, as its text layer is garbled`,
        }
      : {
          vi: `Đọc bằng máy (OCR) từ bản quét PDF, ${count} trên ${layers.length} trang`,
          en: `Recognised (OCR) on a scanned PDF, ${count} of ${layers.length} pages`,
        },
    warnings: laidOut.warnings,
    scan: makeReading(bytes, laidOut, pages),
  };
}

async function draw(pdf: PDFDocumentProxy, number: number): Promise<Uint8Array> {
  try {
    const page = await pdf.getPage(number);
    const drawn = await drawPage(page, LONG_SIDE);
    page.cleanup();
    return drawn;
  } catch (error) {
    throw explain(error);
  }
}

/**
 * Programs take Vietnamese letters that a font lacks from another font. Those pieces lie inside the pieces of their
 * words, and no order of pieces gives the words back.
 */
function isTangled(pages: readonly (readonly PdfLine[])[]): boolean {
  return (
    pages.flat().flatMap(({ pieces }) => pieces.filter((piece) => pieces.some((other) => isInside(piece, other))))
      .length > MAX_PIECES_INSIDE_OTHERS
  );
}

/** Pieces. In a sound page none lies inside another; bold type printed twice may. */
const MAX_PIECES_INSIDE_OTHERS = 3;
const isInside = (piece: Piece, other: Piece) =>
  piece.text.length < other.text.length &&
  piece.x > other.x + piece.size * 0.1 &&
  getEnd(piece) < getEnd(other) + piece.size * 0.3 &&
  piece.x < getEnd(other) - piece.size * 0.2;

/** Few Vietnamese words have one letter: if most do, letters have come apart from their words. */
function isScattered(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 40 && words.filter((word) => word.length === 1).length > words.length / 2;
}

const getEnd = (piece: Piece) => piece.x + piece.width;

const GARBLED: Bilingual = {
  vi: 'Lớp chữ của tệp PDF này không cho ra chữ đúng như in: đọc lại từ hình các trang.',
  en: 'The text layer of this PDF does not give the words that it prints: its pages are read as pictures.',
};
const LOCKED: [vi: string, en: string] = [
  'Tệp PDF này có mật khẩu: hãy lưu một bản không khóa rồi chạy lại.',
  'This PDF is locked by a password: save an unlocked copy and run this again.',
];
const DAMAGED: [vi: string, en: string] = [
  'Không đọc được tệp PDF này: tệp hỏng hoặc không phải PDF.',
  'This PDF cannot be read: it is damaged, or it is not a PDF.',
];
