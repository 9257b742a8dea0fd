// What every extractor gives: the lines of a document, and what a person must know of how they were made.

import type { Bilingual } from '../../src/schema/field.ts';
import type { SourceFormat } from '../../src/text/clauses/line.ts';
import { removeInvisible } from '../../src/text/invisible-characters.ts';
import { type Decoded, decodeLegacy } from './encoding.ts';

export interface Extracted {
  /** The text as it will be kept. */
  text: string;
  format: SourceFormat;
  /** How the text was taken out of the file. */
  how: Bilingual;
  /** What was left out or changed on the way: a person compares it with the original. */
  warnings: Bilingual[];
}

/** Takes lines; gives them without blanks at their ends and without characters that have no shape, which no text means. */
export function cleanLines(lines: readonly string[]): string[] {
  return lines.map((line) =>
    removeInvisible(line)
      .replace(/[\v\f\r]/g, '')
      .replaceAll('\u00a0', ' ')
      .trimEnd(),
  );
}

/** Takes texts as they stand in a file; gives them as clean lines in Unicode. What has no shape is left out last: a soft hyphen is a letter of TCVN3. */
export function cleanText(texts: readonly string[]): Decoded {
  const { text, from } = decodeLegacy(texts.join('\n'));
  return { text: cleanLines(text.split('\n')).join('\n'), from };
}

/** Takes lines that may be broken by hand; gives the format that reads them: many lines that go on in lower case are printed lines. */
export function judgeFormat(lines: readonly string[]): SourceFormat {
  const words = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.includes('\t'));
  const broken = words.filter(
    (line, at) =>
      at > 0 && /^\p{Ll}/u.test(line) && !/^[a-zđ]\s*[).]/u.test(line) && !/[.;:!?]$/u.test(words[at - 1] ?? ''),
  );
  return broken.length > words.length * 0.12 ? 'text' : 'paragraphs';
}
