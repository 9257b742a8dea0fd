// Lays out the lines of pages, printed or recognised, as one text: without page numbers and running headers.

import type { Bilingual } from '../../src/schema/field.ts';
import type { ScanWord } from '../../src/schema/scan.ts';
import { type ArrangedLine, arrangeColumns, type PdfLine } from './pdf-columns.ts';

export interface LaidOut {
  text: string;
  /** Recognised words, in the order of the text. */
  words: ScanWord[];
  warnings: Bilingual[];
}

/** `clean` changes the words of the whole text, line by line; recognised words need no change. */
export function layOutPages(
  pages: readonly (readonly PdfLine[])[],
  clean: (lines: readonly string[]) => { text: string; warnings: Bilingual[] } = (lines) => ({
    text: lines.join('\n'),
    warnings: [],
  }),
): LaidOut {
  let numbers = 0;
  const numbered = pages.map((page, index) => {
    const kept = page.filter((line, at) => !isPageNumber(line, at, page.length, index + 1, pages.length));
    numbers += page.length - kept.length;
    return kept;
  });
  const running = findRunning(numbered);
  let repeats = 0;
  const lines = numbered.flatMap((page): ArrangedLine[] => {
    const kept = page.filter((line, at) => !isAtEdge(at, page.length) || !running.has(getShape(line)));
    repeats += page.length - kept.length;
    return [...arrangeColumns(kept), { text: '', words: [] }];
  });
  const { text, warnings } = clean(lines.map((line) => line.text));
  return {
    text: `${text.trimEnd()}\n`,
    words: placeWords(lines, text),
    warnings: [
      ...warnings,
      ...(repeats > 0
        ? [
            {
              vi: `Đã bỏ ${repeats} dòng lặp lại ở đầu hoặc cuối trang: ${[...running.values()].join(' · ')}`,
              en: `Lines that repeat at the head or foot of pages were left out: ${repeats}.`,
            },
          ]
        : []),
      ...(numbers > 0 ? [{ vi: `Đã bỏ ${numbers} số trang.`, en: `${numbers} page numbers were left out.` }] : []),
    ],
  };
}

function placeWords(lines: readonly ArrangedLine[], text: string): ScanWord[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return lines.flatMap(({ words }, line) =>
    words.map(({ at, word }) => ({ ...word, at: (starts[line] as number) + at })),
  );
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
