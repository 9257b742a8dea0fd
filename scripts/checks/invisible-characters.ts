// A source may hold invisible characters. They stay in the file, and an erratum takes them out of the words.

import { findInvisible } from '../../src/text/invisible-characters.ts';
import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkInvisibleCharacters({ plans, documents, openDocuments }: Input): Issue[] {
  return [...plans, ...documents, ...openDocuments].flatMap(({ source }) =>
    source.lines.flatMap((text, index): Issue[] => {
      const found = findInvisible(text);
      if (!found) return [];
      return [
        {
          file: source.file,
          line: index + 1,
          column: found.at + 1,
          path: '',
          message: `holds ${found.shown}, a character without a shape that could make words read otherwise`,
          tip: `leave the file as it is, and add an erratum to plan.yaml: line ${index + 1}, found: the words with "${found.shown}" written out, read: the words without it`,
        },
      ];
    }),
  );
}
