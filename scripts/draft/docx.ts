// Extracts the text of a Word file (DOCX): automatic numbers are counted as Word counts them, rows of tables become
// lines with tabs, and two-column tables at the head and foot of a document are read column by column.

import { type Element, isTag } from 'domhandler';
import { unzipSync } from 'fflate';
import { parseBounded } from './bounds.ts';
import { Numbering } from './docx-numbering.ts';
import { type DocxCounts, listDocxWarnings } from './docx-warnings.ts';
import { warnOfEncoding } from './encoding.ts';
import { cleanText, type Extracted, judgeFormat } from './extracted.ts';
import { type Font, PLAIN_FONT, readLetters, readSymbols } from './fonts.ts';
import { DraftProblem } from './problem.ts';
import { arrangeTable, type Row } from './table.ts';
import { listDamaged } from './zip-checksums.ts';

/** Unpacked. No official plan is larger; a small file that unpacks to more is an attack. */
const MAX_UNPACKED_BYTES = 64_000_000;

/** Throws a DraftProblem if the file is damaged or holds no words. */
export function extractDocx(bytes: Uint8Array): Extracted {
  const parts = openParts(bytes);
  const reader = new Reader(
    new Numbering(parts.get('word/numbering.xml'), parts.get('word/styles.xml')),
    parts.get('word/footnotes.xml'),
  );
  const body = find(parts.get('word/document.xml'), 'w:body');
  if (!body) throw new DraftProblem(...DAMAGED);
  const { text, from } = cleanText(reader.readBlocks(body.children.filter(isTag)));
  if (text.trim() === '') throw new DraftProblem(...EMPTY);
  return {
    text: `${text.trim()}\n`,
    format: judgeFormat(text.split('\n')),
    how: {
      vi: 'Trích từ tệp Word (DOCX), giữ số tự động và bảng',
      en: 'Taken from a Word file (DOCX), automatic numbers and tables kept',
    },
    warnings: [...(from ? [warnOfEncoding(from)] : []), ...listDocxWarnings(reader.counts)],
  };
}

function openParts(bytes: Uint8Array): Map<string, Element> {
  const wanted = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml']);
  try {
    let size = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.has(name)) return false;
        size += originalSize;
        return size <= MAX_UNPACKED_BYTES;
      },
    });
    if (listDamaged(bytes, files).length > 0) throw new DraftProblem(...DAMAGED);
    const parse = (xml: Uint8Array) => parseBounded(new TextDecoder().decode(xml), true).children.find(isTag);
    return new Map(
      Object.entries(files).flatMap(([name, xml]): [string, Element][] => {
        const root = parse(xml);
        return root ? [[name, root]] : [];
      }),
    );
  } catch (error) {
    throw error instanceof DraftProblem ? error : new DraftProblem(...DAMAGED);
  }
}

const children = (element: Element, name?: string) =>
  element.children.filter(isTag).filter((child) => name === undefined || child.name === name);
const value = (element: Element | undefined) => element?.attribs['w:val'];

function find(element: Element | undefined, name: string): Element | undefined {
  return element && children(element, name)[0];
}

class Reader {
  readonly #numbering: Numbering;
  readonly #footnotes: Map<string, Element>;
  readonly counts: DocxCounts = { deleted: 0, merged: 0, joined: 0, pictures: 0, footnotes: 0 };
  /** Lines of footnotes and text boxes of the current paragraph, which follow it. */
  #after: string[] = [];

  constructor(numbering: Numbering, footnotes: Element | undefined) {
    this.#numbering = numbering;
    this.#footnotes = new Map(
      footnotes ? children(footnotes, 'w:footnote').map((note) => [note.attribs['w:id'] ?? '', note]) : [],
    );
  }

  readBlocks(elements: readonly Element[]): string[] {
    return elements.flatMap((element): string[] => {
      if (element.name === 'w:p') return this.#readParagraph(element);
      if (element.name === 'w:tbl') return this.#arrange(element);
      // All other elements (content controls, tracked insertions, alternatives) only wrap blocks.
      if (element.name === 'mc:AlternateContent')
        return this.readBlocks(children(find(element, 'mc:Choice') ?? element));
      if (element.name === 'w:del' || element.name === 'w:sectPr') return [];
      return this.readBlocks(children(element));
    });
  }

  #readParagraph(paragraph: Element): string[] {
    const outer = this.#after;
    this.#after = [];
    const words = this.#readRuns(children(paragraph)).trim();
    const label = this.#numbering.getLabel(find(paragraph, 'w:pPr'), words !== '');
    const lines = [`${label}${words}`, ...this.#after];
    this.#after = outer;
    return lines;
  }

  /** Counts what lines of text cannot show of a data table, for the warnings. */
  #arrange(table: Element): string[] {
    const rows = this.#readTable(table);
    const lines = arrangeTable(rows);
    if (lines.some((line) => line.includes('\t'))) {
      const cells = this.#listRows(table).flatMap((row) => this.#listCells(row));
      const marks = cells.map((cell) => find(find(cell, 'w:tcPr'), 'w:vMerge'));
      this.counts.merged += marks.filter((mark) => mark && value(mark) !== 'restart').length;
      this.counts.joined += rows.filter((row) => row.some((cell) => cell.length > 1)).length;
    }
    return lines;
  }

  #readTable(table: Element): Row[] {
    return this.#listRows(table).map((row) => [
      ...Array.from({ length: getSpan(find(row, 'w:trPr'), 'w:gridBefore', 0) }, () => []),
      ...this.#listCells(row).flatMap((cell) => {
        const span = getSpan(find(cell, 'w:tcPr'), 'w:gridSpan', 1);
        return [this.#readCell(cell), ...Array.from({ length: span - 1 }, () => [])];
      }),
    ]);
  }

  #readCell(cell: Element): string[] {
    const words = this.readBlocks(children(cell))
      .flatMap((text) => text.split('\n'))
      .map((text) => text.replaceAll('\t', ' ').trim())
      .filter((text) => text !== '');
    return words;
  }

  #listRows(element: Element): Element[] {
    return children(element).flatMap((child) =>
      child.name === 'w:tr'
        ? [child]
        : ['w:sdt', 'w:sdtContent', 'w:ins'].includes(child.name)
          ? this.#listRows(child)
          : [],
    );
  }

  #listCells(element: Element): Element[] {
    return children(element).flatMap((child) =>
      child.name === 'w:tc' ? [child] : ['w:sdt', 'w:sdtContent'].includes(child.name) ? this.#listCells(child) : [],
    );
  }

  #readRuns(elements: readonly Element[], font = PLAIN_FONT): string {
    return elements.map((element) => this.#readRun(element, font)).join('');
  }

  #readRun(element: Element, font: Font): string {
    switch (element.name) {
      case 'w:t':
        return readLetters(getText(element), font);
      case 'w:tab':
      case 'w:ptab':
        return '    ';
      case 'w:br':
        return element.attribs['w:type'] === 'page' || element.attribs['w:type'] === 'column' ? '' : '\n';
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        return readSymbols(
          String.fromCharCode(Number.parseInt(element.attribs['w:char'] ?? '', 16) || 0xfffd),
          element.attribs['w:font'] ?? '',
        );
      case 'w:r':
        return this.#readRuns(children(element), getFont(find(element, 'w:rPr')));
      case 'w:footnoteReference':
        this.#addFootnote(element.attribs['w:id'] ?? '');
        return '';
      case 'w:del':
      case 'w:moveFrom':
        this.counts.deleted++;
        return '';
      case 'w:txbxContent':
        this.#after.push(...this.readBlocks(children(element)));
        return '';
      case 'mc:AlternateContent':
        return this.#readRuns(children(find(element, 'mc:Choice') ?? element), font);
      case 'pic:pic':
        this.counts.pictures++;
        return '';
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
      case 'w:delText':
        return '';
      default:
        return this.#readRuns(children(element), font);
    }
  }

  #addFootnote(id: string): void {
    const note = this.#footnotes.get(id);
    if (!note) return;
    // Told once, also where its own words refer to it.
    this.#footnotes.delete(id);
    this.counts.footnotes++;
    this.#after.push(...this.readBlocks(children(note)));
  }
}

/** In columns. More than any real table has is a damaged number. */
function getSpan(properties: Element | undefined, name: string, least: number): number {
  const span = Number(value(find(properties, name)) ?? least);
  return Number.isInteger(span) && span >= least && span <= 60 ? span : least;
}

function getText(element: Element): string {
  return element.children.map((child) => ('data' in child ? String(child.data) : '')).join('');
}

function getFont(properties: Element | undefined): Font {
  const fonts = find(properties, 'w:rFonts');
  const capitals = find(properties, 'w:caps');
  return {
    name: fonts?.attribs['w:ascii'] ?? fonts?.attribs['w:hAnsi'] ?? '',
    isCapitals: capitals !== undefined && !['0', 'false'].includes(value(capitals) ?? ''),
  };
}

const DAMAGED: [vi: string, en: string] = [
  'Không đọc được tệp Word này: tệp hỏng, có mật khẩu, hoặc không phải DOCX (tệp .doc cũ: mở bằng Word rồi lưu thành .docx).',
  'This Word file cannot be read: it is damaged, locked, or not a DOCX (an old .doc: open it in Word and save it as .docx).',
];
const EMPTY: [vi: string, en: string] = [
  'Tệp Word này không có chữ nào (ảnh quét?).',
  'This Word file holds no words (scanned pictures?).',
];
