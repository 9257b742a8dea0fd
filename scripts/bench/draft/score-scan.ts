// Compares what was recognised on a scan with the words that were printed.

import type { ScanWord } from '../../../src/schema/scan.ts';

export interface Compared {
  words: number;
  right: number;
  /** Words with a digit. */
  numbers: number;
  numbersRight: number;
  /** Numbers that are wrong or lost, and that no todo asks about. */
  silent: number;
  /** Other words that are wrong or lost without a todo. */
  silentWords: number;
  /** Words that todos list. */
  doubts: number;
  /** "printed → read", those without a todo marked. */
  wrong: string[];
}

/**
 * `doubts` are the places of words that a todo lists. A number that is lost is asked about where ink was left unread, or
 * where a word beside it is in doubt.
 */
export function compareWords(
  printed: readonly string[],
  read: readonly ScanWord[],
  doubts: ReadonlySet<number>,
  isInkUnread: boolean,
): Compared {
  const truth = printed.map((word) => word.normalize('NFC'));
  const pairs = align(
    truth.map(makeKey),
    read.map(({ text }) => makeKey(text)),
  );
  const result: Compared = {
    words: truth.length,
    right: 0,
    numbers: truth.filter((word) => /\d/.test(word)).length,
    numbersRight: 0,
    silent: 0,
    silentWords: 0,
    doubts: read.filter(({ at }) => doubts.has(at)).length,
    wrong: [],
  };
  for (const { words, found } of pairs) {
    if (
      words.length === 1 &&
      found.length === 1 &&
      makeKey(truth[words[0] as number] as string) === makeKey(read[found[0] as number]?.text ?? '')
    ) {
      result.right++;
      if (/\d/.test(truth[words[0] as number] as string)) result.numbersRight++;
      continue;
    }
    const isAsked = found.some((at) => doubts.has(read[at]?.at ?? -1)) || (found.length === 0 && isInkUnread);
    const numbers = words.filter((at) => /\d/.test(truth[at] as string)).length;
    // A number that was read and not printed is as wrong as one that was printed and not read.
    const invented = words.length === 0 && found.some((at) => /\d/.test(read[at]?.text ?? '')) ? 1 : 0;
    if (!isAsked) {
      result.silent += numbers + invented;
      result.silentWords += words.length - numbers;
    }
    const shown = `${words.map((at) => truth[at]).join(' ')} → ${found.map((at) => `${read[at]?.text} (${read[at]?.confidence})`).join(' ')}`;
    result.wrong.push(`${isAsked ? '' : numbers + invented > 0 ? '!! ' : '! '}${shown}`);
  }
  return result;
}

/** Signs at the ends of words differ without harm. */
const makeKey = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '') || word;

interface Pair {
  words: number[];
  found: number[];
}

/** The longest common sequence; what lies between two common words is one pair of runs. */
function align(a: readonly string[], b: readonly string[]): Pair[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] as number) + 1
          : Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
  const pairs: Pair[] = [];
  let open: Pair = { words: [], found: [] };
  const close = () => {
    if (open.words.length + open.found.length > 0) pairs.push(open);
    open = { words: [], found: [] };
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      pairs.push({ words: [i++], found: [j++] });
    } else if (
      j >= b.length ||
      (i < a.length && (best[(i + 1) * width + j] as number) >= (best[i * width + j + 1] as number))
    )
      open.words.push(i++);
    else open.found.push(j++);
  }
  close();
  return pairs;
}
