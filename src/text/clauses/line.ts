// Lines of an official text.

import { readTwoColumns } from './columns.ts';
import { readMarkdown } from './markdown.ts';
import { markParagraphs } from './paragraphs.ts';
import { readTabRows } from './rows.ts';

/**
 * `text`: printed lines, which wrap. `paragraphs`: each paragraph or table row on one line. `markdown`: the same, with
 * marks that are not words.
 */
export type SourceFormat = 'text' | 'markdown' | 'paragraphs';

/**
 * What the layout of the file shows of a line: it begins a paragraph, goes on with the line before it, begins a row of a
 * table, or begins the next cell of that row. Missing where only words and widths can tell.
 */
export type Place = 'starts' | 'continues' | 'row' | 'cell';

export interface SourceLine {
  /** Line number in source.txt, counted from 1. A line that two columns share comes once for each. */
  number: number;
  /** Its words: NFC, errata applied, marks of the file format removed, ends trimmed. Tabs separate cells. */
  text: string;
  place?: Place;
  /** The words of the line that goes on with this one, where this one is too short to be more than a label. */
  next?: string;
}

/**
 * In NFC, one entry a line feed: index 0 is line 1. NFC never joins or splits lines, so line numbers stay those of the
 * file.
 */
export function splitLines(source: string): string[] {
  return source
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.normalize('NFC'));
}

/** "XVIII.", "Điều 12." */
const MAX_LABEL_LENGTH = 10;

/**
 * `lines` as `splitLines` gives them; blank ones are left out. In the order of reading: two columns side by side come one
 * after the other.
 */
export function readSourceLines(lines: readonly string[], format: SourceFormat): SourceLine[] {
  const items = format === 'markdown' ? readMarkdown(lines, true) : readMarkdown(readTwoColumns(lines), false);
  return readTabRows(markParagraphs(items))
    .filter(({ text }) => text.trim() !== '')
    .map((item, at, all) => moveLabel(item, all[at - 1], all[at + 1]))
    .map(({ number, text, place }, at, all) => {
      const after = all[at + 1];
      const next = after?.place === 'continues' && text.length <= MAX_LABEL_LENGTH ? after.text : undefined;
      return { number, text, ...(place ? { place } : {}), ...(next === undefined ? {} : { next }) };
    });
}

const LABEL_WORD = /^(?:Điều|(?:Phần|PHẦN)(?:\s+(?:thứ|THỨ))?|Chương|CHƯƠNG)$/u;

/** "Điều" at the end of a line and "2." at the head of the next are one label, which its first line takes. */
function moveLabel(item: SourceLine, before: SourceLine | undefined, after: SourceLine | undefined): SourceLine {
  if (after?.place === 'continues' && item.place !== 'continues' && LABEL_WORD.test(item.text))
    return { ...item, text: `${item.text} ${/^\S+/.exec(after.text)?.[0] ?? ''}` };
  if (item.place === 'continues' && before && before.place !== 'continues' && LABEL_WORD.test(before.text))
    return { ...item, text: item.text.replace(/^\S+\s*/, '') };
  return item;
}

/** True where the layout says that the line goes on what was begun above it. */
export const isInside = ({ place }: SourceLine): boolean => place === 'continues' || place === 'cell';
