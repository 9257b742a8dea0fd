// Where the lines of a document stand in the source.txt of its draft.

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fold, strip } from './words.ts';

export interface Alignment {
  /** Lines of the document that the draft lost, of all that hold words; null if the format has no lines to compare. */
  lost: number | null;
  of: number;
  /** Line of source.txt to line of the document; null for files without lines, such as Word files. */
  back: ReadonlyMap<number, number> | null;
}

export function alignSource(path: string, source: string): Alignment {
  const lines = source.split('\n');
  switch (extname(path).toLowerCase()) {
    case '.md':
    case '.txt':
      return alignLines(
        readFileSync(path, 'utf8')
          .normalize('NFC')
          .replace(/^\uFEFF/, '')
          .split(/\r?\n/),
        lines,
      );
    case '.docx':
      return findLostParagraphs(readParagraphs(path), strip(lines.join('')));
    default:
      return { lost: null, of: 0, back: null };
  }
}

/** Each line of the document must stand in the source, in the same order; one that was joined to others counts too. */
function alignLines(document: readonly string[], source: readonly string[]): Alignment {
  const back = new Map<number, number>();
  const keys = source.map(strip);
  let at = 0;
  let lost = 0;
  for (const [index, line] of document.entries()) {
    const key = strip(line);
    if (key === '') continue;
    const whole = keys.findIndex(
      (own, place) => place >= at && (own === key || fold(source[place] ?? '') === fold(line)),
    );
    if (whole !== -1) {
      back.set(whole + 1, index + 1);
      at = whole + 1;
      continue;
    }
    const part = keys.findIndex((own, place) => place >= at - 3 && own.includes(key));
    if (part === -1) lost++;
    else if (!back.has(part + 1)) back.set(part + 1, index + 1);
  }
  return { lost, of: document.filter((line) => fold(line) !== '').length, back };
}

function findLostParagraphs(paragraphs: readonly string[], source: string): Alignment {
  const lost = paragraphs
    .map((words) => strip(words).replace(/^[-•·]+/, ''))
    .filter((words) => words !== '' && !source.includes(words)).length;
  return { lost, of: paragraphs.length, back: null };
}

const TEXT_OR_BREAK = /<w:t(?:\s[^>]*)?>[^<]*<\/w:t>|<w:(?:tab|br|cr)\b[^>]*\/>|<w:noBreakHyphen\/>/g;
const ENTITIES: readonly [RegExp, string][] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&apos;/g, "'"],
  [/&amp;/g, '&'],
];

/** Read apart from the reader of `draft`, which is what is measured. */
function readParagraphs(path: string): string[] {
  const body = unzipSync(readFileSync(path))['word/document.xml'];
  if (!body) throw new Error(`${path} is no Word file`);
  return strFromU8(body)
    .replace(/<w:del\b[\s\S]*?<\/w:del>/g, '')
    .split('</w:p>')
    .map((paragraph) =>
      (paragraph.match(TEXT_OR_BREAK) ?? [])
        .map((piece) =>
          piece.startsWith('<w:t>') || /^<w:t\s/.test(piece)
            ? piece.replace(/<[^>]+>/g, '')
            : piece.includes('noBreak')
              ? '-'
              : ' ',
        )
        .join(''),
    )
    .map((words) => ENTITIES.reduce((text, [entity, letter]) => text.replace(entity, letter), words))
    .filter((words) => fold(words) !== '');
}
