// YAML refuses tabs as indentation. They become spaces where the lines around them tell how wide a tab is.

import { isDeepStrictEqual } from 'node:util';
import { LineCounter } from 'yaml';
import { parseYaml } from '../../read/yaml-faults.ts';
import { applyEdits, type Edit } from './edit.ts';
import { listTokens } from './tokens.ts';

/** Widths of a tab, in spaces, that editors have. */
const WIDTHS = [2, 4, 8];

/** No edits where no width makes the file readable, or where two widths would give it different values. */
export function fixIndentation(text: string): Edit[] {
  const indents = listTokens(text).filter(
    ({ start, source, isBlank }) => isBlank && source.includes('\t') && (start === 0 || text[start - 1] === '\n'),
  );
  if (indents.length === 0 || read(text) !== undefined) return [];
  const candidates = WIDTHS.map((width) =>
    indents.map(({ start, source }): Edit => {
      const spaces = source.replaceAll('\t', ' '.repeat(width));
      return { start, end: start + source.length, text: spaces, what: `tabs → ${spaces.length} spaces` };
    }),
  ).flatMap((edits) => {
    const value = read(applyEdits(text, edits));
    return value === undefined ? [] : [{ edits, value }];
  });
  const [first, ...others] = candidates;
  return first && others.every(({ value }) => isDeepStrictEqual(value, first.value)) ? first.edits : [];
}

/** Undefined where the text is not valid YAML. */
function read(text: string): unknown {
  const { document, faults } = parseYaml(text, new LineCounter());
  return faults.length === 0 ? document.toJS() : undefined;
}
