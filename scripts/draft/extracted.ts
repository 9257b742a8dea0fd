// What every extractor returns, and how all of them clean their lines.

import type { Bilingual } from '../../src/schema/field.ts';
import type { SourceFormat } from '../../src/text/clauses/line.ts';
import { removeInvisible } from '../../src/text/invisible-characters.ts';
import { type Decoded, decodeLegacy } from './encoding.ts';
import type { Scan } from './scan/reading.ts';

export interface Extracted {
  /** As it is kept in source.txt. */
  text: string;
  format: SourceFormat;
  how: Bilingual;
  /** What was left out or changed: a person compares it with the original. */
  warnings: Bilingual[];
  /** Where the text was recognised on pictures of pages. */
  scan?: Scan;
}

/** Without trailing blanks, control characters and invisible characters. */
export function cleanLines(lines: readonly string[]): string[] {
  return lines.map((line) =>
    removeInvisible(line)
      .replace(/[\v\f\r]/g, '')
      .replaceAll('\u00a0', ' ')
      .trimEnd(),
  );
}

/** Decodes before it drops invisible characters: a soft hyphen is a letter of TCVN3. */
export function cleanText(texts: readonly string[]): Decoded {
  const { text, from } = decodeLegacy(texts.join('\n'));
  return { text: cleanLines(text.split('\n')).join('\n'), from };
}

/** Many lines that go on in lower case are printed lines; else a line is a paragraph. */
export function judgeFormat(lines: readonly string[]): SourceFormat {
  const words = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.includes('\t'));
  const broken = words.filter(
    (line, at) =>
      at > 0 && /^\p{Ll}/u.test(line) && !/^[a-zđ]\s*[).]/u.test(line) && !/[.;:!?]$/u.test(words[at - 1] ?? ''),
  );
  return broken.length > words.length * 0.12 ? 'text' : 'paragraphs';
}
