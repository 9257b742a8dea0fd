// Lines of an official text.

/**
 * `text`: printed lines, which wrap. `paragraphs`: each paragraph or table row on one line. `markdown`: the same, with
 * marks that are not words.
 */
export type SourceFormat = 'text' | 'markdown' | 'paragraphs';

export interface SourceLine {
  /** Line number in source.txt, counted from 1. */
  number: number;
  /** Its words: NFC, errata applied, marks of the file format removed, ends trimmed. */
  text: string;
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

/** `lines` as `splitLines` gives them; blank ones are left out. */
export function readSourceLines(lines: readonly string[], format: SourceFormat): SourceLine[] {
  return lines
    .map((line, index) => ({
      number: index + 1,
      text: (format === 'markdown' ? removeMarkdown(line.trim()) : line).trim(),
    }))
    .filter(({ text }) => text !== '');
}

/**
 * Marks of Markdown (and the `<b>` of its tables) are not words; the bars of a table separate its cells, as tabs do.
 */
function removeMarkdown(line: string): string {
  return line
    .replace(/^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/, '')
    .replace(/^\s*\|(.*)\|\s*$/, (_, cells: string) =>
      cells
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/<\/?b>/g, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<!\*)\*(?!\s)([^*]+?)\*(?!\*)/g, '$1');
}
