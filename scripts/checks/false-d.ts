// A source may hold letters that only look like Đ. They stay in the file, and an erratum reads them as Đ.

import { nameCharacter } from '../../src/text/invisible-characters.ts';
import { findFalseD, mendFalseD } from '../../src/text/vietnamese/false-d.ts';
import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkFalseD({ plans, documents, openDocuments }: Input): Issue[] {
  return [...plans, ...documents, ...openDocuments].flatMap(({ source }) =>
    source.lines.flatMap((text, index): Issue[] => {
      const found = findFalseD(text);
      if (!found) return [];
      const word = /^\p{L}*/u.exec(text.slice(found.at))?.[0] ?? '';
      const written = `${nameCharacter(word.charCodeAt(0))}${word.slice(1)}`;
      return [
        {
          file: source.file,
          line: index + 1,
          column: found.at + 1,
          path: '',
          message: `holds ${found.shown}, a letter that only looks like Đ or đ${found.count > 1 ? ` (${found.count} in this line)` : ''}`,
          tip: `leave the file as it is, and add an erratum to plan.yaml: line ${index + 1}, found: "${written}", read: "${mendFalseD(word)}", with words around it if that stands more than once`,
        },
      ];
    }),
  );
}
