// Finds dates and deadlines in a clause. A day printed without a year is read in the year of the plan, and marked so.

import type { Time } from '../../src/schema/statement.ts';

export interface FoundTime {
  time: Time & { relation?: 'on' | 'before' | 'by' | 'from' | 'within' };
  kind: 'deadline' | 'interval' | 'day' | 'month';
  /** False if the year is not printed but taken from the plan. */
  hasYear: boolean;
}

const DAY_PATTERN =
  '(\\d{1,2})\\s*(?:[/.-]|\\s+tháng\\s+)\\s*(\\d{1,2})(?:\\s*(?:[/.-]|\\s+năm\\s+)\\s*(20\\d\\d))?(?![\\d/%])';
const INTERVAL = new RegExp(
  `(?:từ\\s*(?:ngày\\s*)?|\\(|(?<![\\d/.,]))${DAY_PATTERN}\\s*(?:đến|[-–]|tới)\\s*(?:hết\\s*)?(?:ngày\\s*)?${DAY_PATTERN}`,
  'giu',
);
const DEADLINE = new RegExp(
  `(trước|chậm nhất(?:\\s+(?:là|vào))?(?:\\s+trước)?|muộn nhất(?:\\s+(?:là|vào))?|đến hết|hạn cuối(?:\\s+là)?)\\s*(?:ngày\\s*)?${DAY_PATTERN}`,
  'giu',
);
const MONTH = /(trước|trong)?\s*tháng\s*(\d{1,2})\s*(?:\/|năm\s*)\s*(20\d\d)/giu;
/** "trong quý II/2026", "Quý 1 năm 2026", or without a year. Not a list of quarters, nor every quarter. */
const QUARTER_NUMBER = '(?:IV|I{1,3}|[1-4])';
const QUARTER_SEPARATOR = '\\s*(?:,|và|-|–)\\s*(?:quý\\s*)?';
const QUARTER = new RegExp(
  `(?:trong\\s+)?(?<!(?:hàng|hằng|mỗi)\\s+)(?<!quý\\s*${QUARTER_NUMBER}${QUARTER_SEPARATOR})quý\\s*(${QUARTER_NUMBER})(?![\\p{L}\\d])(?!${QUARTER_SEPARATOR}${QUARTER_NUMBER}(?![\\p{L}\\d]))(?:\\s*(?:\\/|năm\\s*)\\s*(20\\d\\d))?`,
  'giu',
);
const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'];
/** The day may have a name: "Ngày Quốc tế Phụ nữ 8/3". */
const SINGLE_DAY = new RegExp(`(?:vào\\s*)?ngày\\s*(?:\\p{L}+\\s+){0,6}?${DAY_PATTERN}`, 'giu');
/** Signs of a time that no pattern above reads. */
const TIME_HINT =
  /quý\s*[IVX\d]+|hằng (năm|tháng|quý)|hàng (năm|tháng|quý)|định kỳ|trước ngày|tháng\s*\d{1,2}(?!\d)|(?:dịp|ngày)\s+(?:\p{L}+\s+){0,4}\d{1,2}\/\d{1,2}(?!\d)/iu;

/** `skip` are the stretches that cite documents. `isOpen` is true if there is a time that no rule reads. */
export function findTimes(
  text: string,
  skip: readonly (readonly [number, number])[],
  year: number,
): { times: FoundTime[]; isOpen: boolean } {
  const taken: [number, number][] = skip.map(([start, end]) => [start, end]);
  const times: FoundTime[] = [];
  const collect = (pattern: RegExp, make: (match: RegExpMatchArray) => FoundTime | null) => {
    for (const match of text.matchAll(pattern)) {
      const span: [number, number] = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => span[0] < end && span[1] > start)) continue;
      const found = make(match);
      if (!found) continue;
      taken.push(span);
      times.push(found);
    }
  };
  collect(INTERVAL, (match) => makeInterval(match, year));
  collect(DEADLINE, ([words, relation = '', day, month, printed]) => {
    const edtf = makeDay(day, month, printed, year);
    return edtf
      ? {
          time: { edtf, relation: /trước/iu.test(relation) ? 'before' : 'by', words: words.trim() },
          kind: 'deadline',
          hasYear: printed !== undefined,
        }
      : null;
  });
  collect(SINGLE_DAY, ([words, day, month, printed]) => {
    const edtf = makeDay(day, month, printed, year);
    return edtf ? { time: { edtf, words: words.trim() }, kind: 'day', hasYear: printed !== undefined } : null;
  });
  collect(MONTH, ([words, relation, month = '', printed = '']) => {
    if (Number(month) < 1 || Number(month) > 12) return null;
    const isBefore = relation?.toLowerCase() === 'trước';
    return {
      time: {
        edtf: `${printed}-${month.padStart(2, '0')}`,
        ...(isBefore ? { relation: 'before' as const } : {}),
        words: words.trim(),
      },
      kind: isBefore ? 'deadline' : 'month',
      hasYear: true,
    };
  });
  collect(QUARTER, ([words, number = '', printed]) => {
    const quarter = ROMAN_QUARTERS.indexOf(number.toUpperCase()) + 1 || Number(number);
    const [first, last] = [quarter * 3 - 2, quarter * 3].map(
      (month) => `${printed ?? year}-${String(month).padStart(2, '0')}`,
    );
    return {
      time: { edtf: `${first}/${last}`, words: words.trim() },
      kind: 'interval',
      hasYear: printed !== undefined,
    };
  });
  const rest = taken
    .sort((a, b) => b[0] - a[0])
    .reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), text);
  return { times, isOpen: TIME_HINT.test(rest) };
}

function makeInterval(
  [words, fromDay, fromMonth, fromYear, toDay, toMonth, toYear]: RegExpMatchArray,
  year: number,
): FoundTime | null {
  const to = makeDay(toDay, toMonth, toYear, year);
  const from = makeDay(fromDay, fromMonth, fromYear ?? toYear, year);
  if (!from || !to || from > to) return null;
  return {
    time: { edtf: `${from}/${to}`, words: (words ?? '').replace(/^\(/, '').trim() },
    kind: 'interval',
    hasYear: toYear !== undefined,
  };
}

function makeDay(
  day: string | undefined,
  month: string | undefined,
  printed: string | undefined,
  year: number,
): string | null {
  const [d, m] = [Number(day), Number(month)];
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12)) return null;
  return `${printed ?? year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
