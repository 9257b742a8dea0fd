// Rows of tables whose cells are parted by tabs and run over lines.

import type { Item } from './columns.ts';
import { readMarker } from './marker.ts';

const HEAD = /^(TT|STT|Số\s+TT|Số\s+thứ\s+tự)\t/iu;
const LABEL = /^(\d+(\.\d+)*|[IVXL]+|[a-zđ])[.)]?$/u;

/** A line that only completes the row above goes on with it; the head of the table says how many cells a row has. */
export function readTabRows(items: readonly Item[]): Item[] {
  let columns = 0;
  let cells = 0;
  return items.map((item): Item => {
    if (item.isRead) {
      columns = 0;
      return item;
    }
    const text = item.text.trim();
    if (text === '') return item;
    const own = item.text.trimEnd().split('\t');
    if (HEAD.test(text)) {
      columns = own.length;
      cells = own.length;
      return { ...item, text: item.text.trimEnd() };
    }
    if (columns < 3) return { ...item, text };
    const isLabelled = own.length > 1 && (LABEL.test(own[0]?.trim() ?? '') || own[0]?.trim() === '');
    // Cells left empty at the end of a row are not in the file, so a short row is no sign that it goes on.
    const goesOn =
      !isLabelled &&
      (/^[\p{Ll},;)]/u.test(text) || (own.length > 1 && cells < columns && cells + own.length - 1 === columns)) &&
      readMarker(text).marker === 'none';
    if (goesOn) {
      cells += own.length - 1;
      return { ...item, text, place: 'continues' };
    }
    if (own.length === 1) columns = 0;
    else cells = own.length;
    return keepTabs(item);
  });
}

/** An empty first cell stays. */
const keepTabs = (item: Item): Item =>
  item.text.includes('\t')
    ? { ...item, text: item.text.replace(/^ +/, '').trimEnd() }
    : { ...item, text: item.text.trim() };
