// One line of an official text, as the reader of clauses sees it.

export type SourceFormat = 'text' | 'markdown';

export interface SourceLine {
  /** Line number in source.txt, counted from 1. */
  number: number;
  /** Its words: NFC, errata applied, marks of the file format removed, ends trimmed. */
  text: string;
}

/**
 * Takes the text of a source and gives its lines in NFC, one entry a line feed, so that index 0 is line 1.
 * NFC never joins or splits lines, so line numbers stay those of the file.
 */
export function splitLines(source: string): string[] {
  return source
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.normalize('NFC'));
}

/** Takes lines (index 0 is line 1) and their format; gives the non-blank ones with their words. */
export function readWords(lines: readonly string[], format: SourceFormat): SourceLine[] {
  return lines
    .map((line, index) => ({ number: index + 1, text: (format === 'markdown' ? removeMarkdown(line) : line).trim() }))
    .filter(({ text }) => text !== '');
}

/** Marks of Markdown (and the `<b>` of its tables) are not words. */
function removeMarkdown(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/<\/?b>/g, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<!\*)\*(?!\s)([^*]+?)\*(?!\*)/g, '$1');
}
