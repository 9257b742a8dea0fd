// Where blank lines part the paragraphs of a text, the lines between two of them are one paragraph: a line that wraps
// there begins nothing.

import type { Item } from './columns.ts';
import { isTerminal } from './line-continuation.ts';
import { readMarker } from './marker.ts';

interface Run {
  first: number;
  /** Exclusive. */
  end: number;
}

/** Sets the place of lines where the blank lines of the document tell it. */
export function markParagraphs(items: readonly Item[]): Item[] {
  const runs = findRuns(items);
  if (!arePartedByBlanks(items, runs)) return [...items];
  const marked = [...items];
  runs.forEach(({ first, end }, index) => {
    for (let at = first; at < end; at++) {
      const item = items[at] as Item;
      if (at > first) marked[at] = { ...item, place: beginsAnother(items, at) ? 'starts' : 'continues' };
      // A page may have ended in the middle of a sentence: then words tell.
      else if (!breaksSentence(items, runs, index)) marked[at] = { ...item, place: 'starts' };
    }
  });
  return marked;
}

function findRuns(items: readonly Item[]): Run[] {
  const runs: Run[] = [];
  items.forEach(({ text, isRead }, at) => {
    if (text.trim() === '' || isRead || text.includes('\t')) return;
    const last = runs.at(-1);
    if (last?.end === at) last.end = at + 1;
    else runs.push({ first: at, end: at + 1 });
  });
  return runs;
}

/** A list may stand in one paragraph, each item after the end of another; so may legal bases. */
function beginsAnother(items: readonly Item[], at: number): boolean {
  const text = items[at]?.text.trim() ?? '';
  if (!isTerminal(items[at - 1]?.text ?? '')) return false;
  const { marker, rest } = readMarker(text);
  return marker === 'none' ? BASIS.test(text) : !/^\p{Ll}/u.test(rest);
}

const BASIS = /^(Căn cứ|Xét|Theo đề nghị|Thực hiện)\s/u;

/** Begins in lower case, and what stands above it is not complete. */
function breaksSentence(items: readonly Item[], runs: readonly Run[], index: number): boolean {
  const text = items[runs[index]?.first ?? 0]?.text.trim() ?? '';
  const previous = items[(runs[index - 1]?.end ?? 0) - 1]?.text;
  return (
    previous !== undefined && /^[\p{Ll},;]/u.test(text) && readMarker(text).marker === 'none' && !isTerminal(previous)
  );
}

/** With a mark at their head, each after a blank line: fewer do not show how a text is set. */
const MIN_PARAGRAPHS = 3;
/** Of the paragraphs, this share may begin in the middle of a sentence: a page may have ended there. */
const MAX_BROKEN = 0.06;

function arePartedByBlanks(items: readonly Item[], runs: readonly Run[]): boolean {
  const text = (at: number) => items[at]?.text.trim() ?? '';
  const inner = runs.flatMap(({ first, end }) =>
    Array.from({ length: end - first - 1 }, (_, index) => first + 1 + index),
  );
  const isMarked = (at: number) => readMarker(text(at)).marker !== 'none';
  const isAfterBlank = ({ first }: Run) => first > 0 && text(first - 1) === '';
  const firsts = runs.filter((run) => isAfterBlank(run) && isMarked(run.first)).length;
  const inside = inner.filter(isMarked).length;
  const broken = runs.filter((_, index) => breaksSentence(items, runs, index)).length;
  return inner.length > 0 && firsts >= MIN_PARAGRAPHS && firsts >= inside * 3 && broken <= runs.length * MAX_BROKEN;
}
