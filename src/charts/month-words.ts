// Places words beside the marks of the action month so that each clearly belongs to its mark.

import { fill } from '../i18n/fill.ts';
import { estimateTextWidth, round } from './svg.ts';

export type EventKind = 'action_month' | 'launch' | 'recurring_day' | 'deadline' | 'activity';

/** Days of the action month. */
export const MONTH_DAYS = 31;

/** An event within the month, in days from its first. */
export interface Span {
  kind: EventKind;
  title: string;
  from: number;
  to: number;
}

interface Lines {
  /** The line of the marks. */
  line: number;
  /** The line of the name above it, on a phone. */
  above: number | null;
  /** The word beside the marks of a kind, for one and for several: "hạn", "{n} hạn". */
  kinds: Record<EventKind, { one: string; several: string }>;
}

export interface PlacedWords {
  text: string;
  at: number;
  y: number;
  anchor: 'start' | 'end';
}

/** A stretch of a line that words or marks take. */
export interface Taken {
  y: number;
  from: number;
  to: number;
  /** Set for a mark: words of other marks keep away from it. */
  mark?: readonly Span[];
}

/**
 * PlacedWords go beside their mark, left or right; on a phone above it where its neighbours leave no room. Where there
 * is
 * none at all, they are left out: the shape of the mark and the table say the same.
 */
export function placeWords(
  marks: readonly Span[][],
  label: string,
  { line, above, kinds }: Lines,
  x: (day: number) => number,
) {
  const [least, most] = [x(0), x(MONTH_DAYS)];
  const taken: Taken[] = marks.map((mark) => ({
    y: line,
    from: locateMark(mark, x) - 15,
    to: locateMark(mark, x) + 15,
    mark,
  }));
  if (above !== null) taken.push({ y: above, from: 0, to: estimateTextWidth(label) });
  const words = marks.map((group): PlacedWords | undefined => {
    const near = listNear(group, marks, kinds, x);
    // PlacedWords beside the first mark of a run are for the whole run.
    if (near[0] !== group) return undefined;
    const { one, several } = kinds[(group[0] as Span).kind];
    const count = near.flat().length;
    const text = count === 1 ? one : fill(several, { n: count });
    const width = estimateTextWidth(text);
    const at = locateMark(group, x);
    const end = locateMark(near.at(-1) ?? group, x);
    const aside = Math.min(Math.max(at + width / 2, least + width), most);
    const choices: (PlacedWords & Taken)[] = [
      { text, at: at - 10, y: line, anchor: 'end', from: at - 10 - width, to: at - 10 },
      { text, at: end + 10, y: line, anchor: 'start', from: end + 10, to: end + 10 + width },
      ...(above !== null
        ? [{ text, at: aside, y: above, anchor: 'end' as const, from: aside - width, to: aside }]
        : []),
    ];
    const isFree = ({ y, from, to }: Taken) =>
      from >= least &&
      to <= most &&
      !taken.some(
        (other) => !(other.mark && near.includes(other.mark)) && other.y === y && other.from < to && from < other.to,
      );
    const chosen = choices.find(isFree);
    if (chosen) taken.push(chosen);
    return chosen;
  });
  return { words, taken };
}

/**
 * The run of marks of one kind around a mark, so close together that words between two of them could belong to either.
 */
function listNear(
  mark: readonly Span[],
  marks: readonly (readonly Span[])[],
  kinds: Lines['kinds'],
  x: (day: number) => number,
) {
  const kindOf = ([first]: readonly Span[]) => (first as Span).kind;
  const kind = kindOf(mark);
  const least = estimateTextWidth(kinds[kind].one) + 25;
  const same = marks.filter((other) => kindOf(other) === kind).sort((a, b) => locateMark(a, x) - locateMark(b, x));
  const runs: (readonly Span[])[][] = [];
  for (const other of same) {
    const before = runs.at(-1)?.at(-1);
    if (before && locateMark(other, x) - locateMark(before, x) < least) runs.at(-1)?.push(other);
    else runs.push([other]);
  }
  return runs.find((run) => run.includes(mark)) ?? [mark];
}

/** The middle of the mark of a group, so that all of the mark is within the month. */
export function locateMark([first]: readonly Span[], x: (day: number) => number): number {
  return round(Math.min(Math.max(x((first as Span).from + 0.5), x(0) + 8), x(MONTH_DAYS) - 8));
}
