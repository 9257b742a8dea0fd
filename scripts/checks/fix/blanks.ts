// No line ends in blanks, and one space parts a key from its value, not a tab. Blanks inside texts stay.

import type { Edit } from './edit.ts';
import { listTokens } from './tokens.ts';

export function fixBlanks(text: string): Edit[] {
  return listTokens(text).flatMap(({ start, source, isBlank }): Edit[] => {
    const end = start + source.length;
    const blanks = isBlank || source.startsWith('#') ? (/[ \t]+$/.exec(source)?.[0] ?? '') : '';
    if (blanks === '') return [];
    if (end === text.length || text[end] === '\n')
      return [{ start: end - blanks.length, end, text: '', what: 'blanks removed at the end of the line' }];
    const isIndentation = start === 0 || text[start - 1] === '\n';
    return isBlank && blanks.includes('\t') && !isIndentation ? [{ start, end, text: ' ', what: 'tab → space' }] : [];
  });
}
