// Extracts the text layer of a PDF: lines by height, columns one after the other, cells of tables separated by tabs.

import { getDocumentProxy } from 'unpdf';
import { warnOfEncoding } from './encoding.ts';
import { cleanText, type Extracted } from './extracted.ts';
import { arrangeColumns, type PdfLine, type Piece } from './pdf-columns.ts';
import { DraftProblem } from './problem.ts';

/** Throws a DraftProblem if the file is damaged, locked, or a scan without a text layer. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pages = await readPages(bytes);
  const empty = pages.filter((lines) => lines.length === 0).length;
  if (empty === pages.length) throw new DraftProblem(...SCAN);
  if (isTangled(pages)) throw new DraftProblem(...TANGLED);
  let numbers = 0;
  const numbered = pages.map((page, index) => {
    const kept = page.filter((line, at) => !isPageNumber(line, at, page.length, index + 1, pages.length));
    numbers += page.length - kept.length;
    return kept;
  });
  const running = findRunning(numbered);
  let repeats = 0;
  const lines = numbered.flatMap((page) => {
    const kept = page.filter((line, at) => !isAtEdge(at, page.length) || !running.has(getShape(line)));
    repeats += page.length - kept.length;
    return [...arrangeColumns(kept), ''];
  });
  const { text, from } = cleanText(lines);
  if (isScattered(text)) throw new DraftProblem(...TANGLED);
  return {
    text: `${text.trimEnd()}\n`,
    format: 'text',
    how: {
      vi: `Trích từ lớp chữ của tệp PDF, ${pages.length} trang`,
      en: `Taken from the text layer of a PDF of ${pages.length} pages`,
    },
    warnings: [
      ...(from ? [warnOfEncoding(from)] : []),
      ...(repeats > 0
        ? [
            {
              vi: `Đã bỏ ${repeats} dòng lặp lại ở đầu hoặc cuối trang: ${[...running.values()].join(' · ')}`,
              en: `Lines that repeat at the head or foot of pages were left out: ${repeats}.`,
            },
          ]
        : []),
      ...(numbers > 0 ? [{ vi: `Đã bỏ ${numbers} số trang.`, en: `${numbers} page numbers were left out.` }] : []),
      ...(text.includes('\t')
        ? [
            {
              vi: 'Có bảng: trong PDF, ô có nhiều dòng đọc ra thành nhiều dòng. So từng dòng của bảng với bản gốc, hoặc dùng bản Word.',
              en: 'There are tables: a PDF gives a cell of several lines as several lines. Compare each row with the original, or use the Word file.',
            },
          ]
        : []),
      ...(empty > 0
        ? [
            {
              vi: `${empty} trang không có lớp chữ (ảnh quét?): chữ của các trang ấy chưa có ở đây.`,
              en: `${empty} pages have no text layer (scanned?): their words are missing here.`,
            },
          ]
        : []),
    ],
  };
}

async function readPages(bytes: Uint8Array): Promise<PdfLine[][]> {
  try {
    // A copy, as the reader detaches the buffer.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const pieces = items.flatMap((item): Piece[] =>
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
      pages.push(groupLines(pieces));
    }
    return pages;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new DraftProblem(...(isLocked ? LOCKED : DAMAGED));
  }
}

/** Pieces on one baseline form a line, from left to right. */
function groupLines(pieces: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - piece.y) <= piece.size * 0.4) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  for (const line of lines) line.pieces.sort((a, b) => a.x - b.x);
  return lines;
}

const getText = ({ pieces }: PdfLine) =>
  pieces
    .map((piece) => piece.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
/** Numbers of pages differ from page to page. */
const getShape = (line: PdfLine) => getText(line).replace(/\d+/g, '#');
const isAtEdge = (at: number, count: number) => at === 0 || at === count - 1;

/** Shapes of lines that stand at the head or foot of most pages, with the words of the first. */
function findRunning(pages: readonly PdfLine[][]): Map<string, string> {
  const found = new Map<string, { words: string; pages: number }>();
  for (const page of pages)
    for (const line of new Set([page[0], page.at(-1)])) {
      if (!line || page.length < 3) continue;
      const shape = getShape(line);
      found.set(shape, { words: found.get(shape)?.words ?? getText(line), pages: (found.get(shape)?.pages ?? 0) + 1 });
    }
  return new Map(
    [...found].flatMap(([shape, { words, pages: count }]): [string, string][] =>
      count >= 3 && count >= pages.length * 0.6 && words.length < 120 ? [[shape, words]] : [],
    ),
  );
}

/** A number alone on the first or last line of its page, within one of the page's own. */
function isPageNumber(line: PdfLine, at: number, count: number, page: number, pages: number): boolean {
  const text = line.pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  if (count < 2 || (at !== 0 && at !== count - 1) || !PAGE_NUMBER.test(text)) return false;
  const number = Number(/\d+/.exec(text)?.[0]);
  return Math.abs(number - page) <= 1 && number <= pages;
}

/** "3", "- 3 -", "Trang 3", "3/12" */
const PAGE_NUMBER = /^(-\s*|trang\s*)?\d{1,3}(\s*-|\s*\/\s*\d{1,3})?$/i;

/**
 * Programs take Vietnamese letters that a font lacks from another font. Those pieces lie inside the pieces of their
 * words, and no order of pieces gives the words back.
 */
function isTangled(pages: readonly PdfLine[][]): boolean {
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

const TANGLED: [vi: string, en: string] = [
  'Chữ trong tệp PDF này nằm rời khỏi từ (từng chữ đặt riêng, hoặc phông thiếu tiếng Việt): đọc ra sẽ sai chữ. Hãy dùng bản Word, hoặc lưu lại PDF bằng phông có tiếng Việt như Times New Roman.',
  'Letters stand apart from their words in this PDF (each placed by itself, or a font that lacks Vietnamese), so the words would be wrong. Use the Word file, or save the PDF with a font that has Vietnamese, such as Times New Roman.',
];
const SCAN: [vi: string, en: string] = [
  'Tệp PDF này là ảnh quét, không có lớp chữ: sổ không đoán chữ từ ảnh. Hãy xin bản Word hoặc PDF có chữ, hoặc cho nhận dạng chữ (OCR) rồi soát lại từng dòng trước khi dùng.',
  'This PDF is a scan without a text layer; the register does not guess words from pictures. Ask for the Word file or a PDF with text, or run OCR and check every line first.',
];
const LOCKED: [vi: string, en: string] = [
  'Tệp PDF này có mật khẩu: hãy lưu một bản không khóa rồi chạy lại.',
  'This PDF is locked by a password: save an unlocked copy and run this again.',
];
const DAMAGED: [vi: string, en: string] = [
  'Không đọc được tệp PDF này: tệp hỏng hoặc không phải PDF.',
  'This PDF cannot be read: it is damaged, or it is not a PDF.',
];
