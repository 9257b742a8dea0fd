// Makes files as clerks have them: Word files with automatic numbers, PDFs, texts in old encodings. All places and
// people are made up.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import iconv from 'iconv-lite';
import PDFDocument from 'pdfkit';

const LEVELS = [
  { format: LevelFormat.UPPER_ROMAN, text: '%1.' },
  { format: LevelFormat.DECIMAL, text: '%2.' },
  { format: LevelFormat.DECIMAL, text: '%2.%3.' },
  { format: LevelFormat.LOWER_LETTER, text: '%4)' },
  { format: LevelFormat.BULLET, text: '-' },
].map((level, index) => ({ level: index, alignment: AlignmentType.LEFT, ...level }));

/** What a cell of a table holds that goes on with the cell above it. */
export const MERGED = '↑';

/** A paragraph; a line feed in it is a break by hand. */
export function p(text: string, font?: string): Paragraph {
  return new Paragraph({
    children: text
      .split('\n')
      .map((words, index) => new TextRun({ text: words, break: index > 0 ? 1 : 0, ...(font ? { font } : {}) })),
  });
}

/** A paragraph with an automatic number: level 0 is I., 1 is 1., 2 is 1.1., 3 is a), 4 is a dash. */
export function n(level: number, text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'main', level } });
}

/** A table: rows of cells, a cell being one paragraph or several, or MERGED. */
export function table(...rows: (string | string[])[][]): Table {
  return new Table({
    rows: rows.map(
      (row, at) =>
        new TableRow({
          children: row.map((cell, column) => {
            if (cell === MERGED) return new TableCell({ children: [p('')], verticalMerge: VerticalMergeType.CONTINUE });
            const isFirst = rows[at + 1]?.[column] === MERGED;
            const children = (Array.isArray(cell) ? cell : [cell]).map((text) => p(text));
            return new TableCell({ children, ...(isFirst ? { verticalMerge: VerticalMergeType.RESTART } : {}) });
          }),
        }),
    ),
  });
}

export async function makeDocx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return await Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'main', levels: LEVELS }] }, sections: [{ children }] }),
  );
}

const require = createRequire(import.meta.url);
const FONTS = ['latin', 'vietnamese'].map((subset) =>
  readFileSync(require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-400-normal.woff`)),
);

export interface PdfText {
  text: string;
  x: number;
  y: number;
}

/** Positions are in points from the top left corner of each page. */
export async function makePdf(pages: PdfText[][]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4' });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve));
  pdf.registerFont('latin', FONTS[0]);
  pdf.registerFont('vietnamese', FONTS[1]);
  pdf.fontSize(11);
  for (const page of pages) {
    pdf.addPage();
    for (const { text, x, y } of page) writeRuns(pdf, text, x, y);
  }
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

/** The font comes in subsets: letters with Vietnamese marks are set in another one than plain letters. */
function writeRuns(pdf: PDFKit.PDFDocument, text: string, x: number, y: number): void {
  let left = x;
  for (const [run] of text.matchAll(
    /[\p{ASCII}\u0080-\u00ff\u2010-\u2026]+|[^\p{ASCII}\u0080-\u00ff\u2010-\u2026]+/gu,
  )) {
    pdf.font(/[\p{ASCII}\u0080-\u00ff\u2010-\u2026]/u.test(run) ? 'latin' : 'vietnamese');
    pdf.text(run, left, y, { lineBreak: false });
    left += pdf.widthOfString(run);
  }
}

/** From the top of a page down. */
export function asPage(lines: readonly string[], x = 70, top = 60): PdfText[] {
  return lines.map((text, index) => ({ text, x, y: top + index * 18 }));
}

/** TCVN3 (ABC) prints capitals with marks by another font: in the file they are small letters. */
export function encodeTcvn(text: string): Uint8Array {
  const small = text.normalize('NFC').replace(/[^\p{ASCII}ĂÂÊÔƠƯĐ]/gu, (letter) => letter.toLowerCase());
  return Uint8Array.from(
    [...small].flatMap((letter) => [
      ...(letter.charCodeAt(0) < 0x80 ? Buffer.from(letter) : iconv.encode(letter, 'tcvn')),
    ]),
  );
}

/** Places each letter by itself, `spacing` points apart, and prints no blanks, as some programs do. */
export async function makeLetteredPdf(lines: readonly string[], spacing = 0): Promise<Uint8Array> {
  // A font under a name is read once, one given as bytes for each letter.
  const ruler = new PDFDocument().registerFont('latin', FONTS[0]).registerFont('vietnamese', FONTS[1]).fontSize(11);
  const place = ({ text, x, y }: PdfText) => {
    let left = x;
    return [...text].map((letter): PdfText => {
      const at = left;
      left +=
        ruler
          .font(/[\p{ASCII}\u0080-\u00ff\u2010-\u2026]/u.test(letter) ? 'latin' : 'vietnamese')
          .widthOfString(letter) + spacing;
      return { text: letter, x: at, y };
    });
  };
  return await makePdf([
    asPage(lines, 40)
      .flatMap(place)
      .filter(({ text }) => text !== ' '),
  ]);
}

const VNI_TONES = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const VNI_ROUND = { '': 'â', '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' };
const VNI_BOWL = { '': 'ê', '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' };
const VNI_OWN: Readonly<Record<string, string>> = {
  đ: 'ñ',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  ơ: 'ô',
  ư: 'ö',
};

/** Letter by letter, as the keyboard table of VNI prints them. */
export function encodeVni(text: string): Uint8Array {
  const encode = (letter: string): string => {
    const own = VNI_OWN[letter];
    if (own) return own;
    const [base = '', ...marks] = letter.normalize('NFD');
    const tone = (marks.find((mark) => mark in VNI_TONES) ?? '') as keyof typeof VNI_TONES | '';
    if (marks.includes('\u0302')) return base + VNI_ROUND[tone];
    if (marks.includes('\u0306')) return base + VNI_BOWL[tone];
    const stem = marks.includes('\u031b') ? (VNI_OWN[`${base}\u031b`.normalize('NFC')] ?? base) : base;
    return tone === '' ? stem : stem + VNI_TONES[tone];
  };
  const letters = [...text.normalize('NFC')].map((letter) =>
    letter === letter.toLowerCase() ? encode(letter) : encode(letter.toLowerCase()).toUpperCase(),
  );
  return Buffer.from(letters.join(''), 'latin1');
}
