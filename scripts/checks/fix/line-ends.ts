// Lines end with LF, the last one too, and no byte order mark stands before the first.

import type { Edit } from './edit.ts';

export function fixLineEnds(text: string): Edit[] {
  const edits: Edit[] = [];
  if (text.startsWith('\ufeff')) edits.push({ start: 0, end: 1, text: '', what: 'byte order mark removed' });
  const first = text.indexOf('\r\n');
  if (first !== -1) {
    const end = text.lastIndexOf('\r\n') + 1;
    const lines = text.slice(first, end).replaceAll('\r\n', '\n').replace(/\r$/, '');
    edits.push({ start: first, end, text: lines, what: 'line ends CRLF → LF, to the end of the file' });
  }
  if (text !== '' && !text.endsWith('\n'))
    edits.push({ start: text.length, end: text.length, text: '\n', what: 'line end added to the last line' });
  return edits;
}
