// Opens PDF files and draws their pages.

import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import {
  AnnotationMode,
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentProxy, PDFPageProxy };

/** Decoders of fax and JPEG 2000 pictures, fonts that need not be in a file, and encodings of the East. */
const PARTS = fileURLToPath(new URL('./', import.meta.resolve('pdfjs-dist/package.json')));
/** See MAX_PIXELS of scan/page-image.ts: a larger picture is left blank. */
const MAX_IMAGE_PIXELS = 60_000_000;

/** Throws what pdf.js throws: a PasswordException, or an error for a damaged file. Runs no script of the file. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocument({
    // A copy, as the reader detaches the buffer.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: MAX_IMAGE_PIXELS,
    wasmUrl: `${PARTS}wasm/`,
    standardFontDataUrl: `${PARTS}standard_fonts/`,
    cMapUrl: `${PARTS}cmaps/`,
    iccUrl: `${PARTS}iccs/`,
    useSystemFonts: true,
  }).promise;
}

/** As PNG, upright, whatever the size of its paper. */
export async function drawPage(page: PDFPageProxy, longSide: number): Promise<Uint8Array> {
  const paper = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longSide / Math.max(paper.width, paper.height) });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  // pdf.js asks for the canvas of a browser; this one draws alike.
  await page.render({ canvas: canvas as never, viewport, annotationMode: AnnotationMode.DISABLE }).promise;
  return new Uint8Array(await canvas.encode('png'));
}

/**
 * True if the page shows a picture and few letters: scanners lay a reading of their own over it, unseen, to search in,
 * and programs that sign write who signed. Nobody has compared that reading with the picture.
 */
export async function isPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const paper = page.getViewport({ scale: 1 });
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let isUnseen = false;
  let letters = 0;
  let shown = 0;
  let isDrawnOn = false;
  for (const [at, operator] of fnArray.entries()) {
    const values = argsArray[at];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, values);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (values?.[0]) matrix = multiply(matrix, values[0]);
    } else if (operator === OPS.setTextRenderingMode) isUnseen = values[0] === UNSEEN;
    else if (LETTERS.has(operator) && !isUnseen) letters += countLetters(values);
    else if (PICTURES.has(operator)) shown += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    else if (operator === OPS.constructPath) isDrawnOn = true;
  }
  if (letters === 0) return shown > 0 || isDrawnOn;
  return letters < MAX_LETTERS_BESIDE && shown > paper.width * paper.height * MIN_SHOWN;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Glyphs; numbers among them are gaps. */
const countLetters = (values: unknown[]): number =>
  values.flat().filter((value) => typeof value === 'object' && value !== null).length;

const LETTERS: ReadonlySet<number> = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText]);
const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);
/** The rendering mode of PDF in which letters are neither filled nor drawn. */
const UNSEEN = 3;
/** "Người ký: …, thời gian ký: …" */
const MAX_LETTERS_BESIDE = 400;
/** Of the paper. */
const MIN_SHOWN = 0.6;
